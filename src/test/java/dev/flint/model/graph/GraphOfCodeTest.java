package dev.flint.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.flink.network.JobShape;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GraphOfCodeTest {

    private static final String STREAM = "DataStream<Long> numbers = env.fromSequence(1, 9);\n";

    private static GraphOfCode graph(String body, String... members) {
        String text = """
                package p;
                import org.apache.flink.streaming.api.datastream.*;
                import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
                public class Job {
                    public static void main(String[] args) throws Exception {
                        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                """
                + body + "}\n" + String.join("\n", members) + "}\n";
        SourceClasses classes = new SourceClasses(
                List.of(new JavaReader().read(new SourceFile("Job.java", text))), List.of(), outline -> null);
        return JobGraphs.of("p.Job", classes, FlinkVersion.of(1, 20)).orElseThrow();
    }

    private static JobShape shape(String body, String... members) {
        GraphOfCode.Plain plain = assertInstanceOf(GraphOfCode.Plain.class, graph(body, members));
        return plain.program().shape(4, true).orElseThrow();
    }

    /** What is not plain, and the reason that is given. */
    private static final Map<String, String> NOT_PLAIN = Map.ofEntries(
            Map.entry("if (args.length > 0) { numbers.print(); } env.execute();", "only under a condition"),
            Map.entry("for (String arg : args) { numbers.print(); } env.execute();", "only under a condition"),
            Map.entry("DataStream<Long> s = args.length > 0 ? numbers : numbers.rebalance(); s.print(); env.execute();",
                    "chooses between streams"),
            Map.entry("numbers.print(); env.execute(); numbers.filter(n -> n > 2).print(); env.execute();",
                    "more than one job"),
            Map.entry("env.setParallelism(Integer.parseInt(args[0])); numbers.print(); env.execute();",
                    "makes the parallelism"),
            Map.entry("Elsewhere.build(numbers); env.execute();", "hands a part of the job"),
            Map.entry("numbers.sinkTo(Elsewhere.sink()); env.execute();", "which operators this sink brings"),
            Map.entry("env.addSource(new Elsewhere()).print(); env.execute();", "one subtask or many"),
            Map.entry("IterativeStream<Long> loop = numbers.iterate(); env.execute();", "what iterate() adds"),
            Map.entry("numbers.print();", "where the job is started is not seen"),
            Map.entry("env.setRuntimeMode(RuntimeExecutionMode.BATCH); numbers.print(); env.execute();",
                    "not run in streaming mode"),
            Map.entry("numbers.print().slotSharingGroup(args[0]); env.execute();", "makes the slot sharing group"),
            Map.entry("DataStream<Long> s = numbers; if (args.length > 1) { s = numbers.rebalance(); } s.print();",
                    "only under a condition"),
            Map.entry("List.of(args).forEach(arg -> numbers.print()); env.execute();", "only under a condition"),
            Map.entry("Optional.of(numbers).ifPresent(Job::more); env.execute();", "hands a part of the job"),
            Map.entry("new Pipeline(numbers).ambiguous(1); env.execute();", "which method is called"),
            Map.entry("StreamTableEnvironment t = StreamTableEnvironment.create(env); numbers.print(); env.execute();",
                    "tables"));

    @TestFactory
    Stream<DynamicTest> whatIsNotPlainIsNotGuessed() {
        return NOT_PLAIN.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String pipeline = "static class Pipeline { final DataStream<Long> in;"
                    + " Pipeline(DataStream<Long> in) { this.in = in; }"
                    + " void ambiguous(int n) { in.print(); } void ambiguous(String n) { in.print(); } }";
            GraphOfCode.NotPlain unknown =
                    assertInstanceOf(GraphOfCode.NotPlain.class, graph(STREAM + entry.getKey(), pipeline));
            assertEquals(true, unknown.why().contains(entry.getValue()), unknown.why());
        }));
    }

    @Test
    void aConditionThatTouchesNoStreamIsOfNoMatter() {
        JobShape shape = shape(STREAM + "if (args.length > 0) { System.exit(1); }\n numbers.print();\n env.execute();");
        assertEquals(List.of("fromSequence -> print"), names(shape));
    }

    private static List<String> names(JobShape shape) {
        return shape.vertices().stream().map(JobShape.Vertex::name).toList();
    }

    @Test
    void helpersOfTheClassAreFollowed() {
        JobShape shape = shape(
                STREAM + "sink(doubled(numbers, 2));\n env.execute();",
                "static DataStream<Long> doubled(DataStream<Long> in, int p) {"
                        + " return in.map(n -> n).setParallelism(p); }",
                "static void sink(DataStream<Long> in) { in.print().setParallelism(2); }");
        assertEquals(List.of("fromSequence", "map -> print"), names(shape));
        assertEquals(2, shape.vertices().get(1).parallelism());
    }

    @Test
    void fieldsOfAnObjectAreFollowed() {
        JobShape shape = shape(
                "new Job(env).run();",
                "private final StreamExecutionEnvironment env;",
                "Job(StreamExecutionEnvironment env) { this.env = env; }",
                "void run() throws Exception { env.fromSequence(1, 2).keyBy(n -> n).sum(0).print(); env.execute(); }");
        assertEquals(List.of("fromSequence", "sum -> print"), names(shape));
    }

    @Test
    void inheritedMethodsAndConstructorsAreFollowed() {
        JobShape shape = shape(
                "new Part(env).run();",
                "static class Whole { final StreamExecutionEnvironment env;"
                        + " Whole(StreamExecutionEnvironment env) { this.env = env; }"
                        + " void run() throws Exception {"
                        + " env.fromSequence(1, 2).rebalance().print(); env.execute(); } }",
                "static class Part extends Whole { Part(StreamExecutionEnvironment env) { super(env); } }");
        assertEquals(List.of("fromSequence", "print"), names(shape));
    }

    @Test
    void asynchronousCallsAreNotChainedBehindASourceOfTheOldInterface() {
        String ask = "AsyncDataStream.unorderedWait(%s, new Ask(), 1, TimeUnit.SECONDS).print();\n env.execute();";
        assertEquals(1, shape(STREAM + ask.formatted("numbers")).vertices().size());
        assertEquals(2, shape(STREAM + ask.formatted("env.generateSequence(1, 9)")).vertices().size());
    }

    @Test
    void aSourceThatNothingReadsIsNoPartOfTheJob() {
        JobShape shape = shape(STREAM + "env.fromSequence(3, 4);\n numbers.print();\n env.execute();");
        assertEquals(1, shape.vertices().size());
    }

    @Test
    void aForwardBetweenUnequalsIsRefused() {
        GraphOfCode.Plain plain = assertInstanceOf(
                GraphOfCode.Plain.class,
                graph(STREAM + "numbers.forward().map(n -> n).setParallelism(2).print();\n env.execute();"));
        assertEquals(true, plain.program().shape(4, true).isEmpty());
        assertEquals(true, plain.program().shape(Integer.MAX_VALUE, true).isEmpty());
        assertEquals(true, plain.program().shape(0, true).isEmpty());
        assertEquals(2, plain.program().shape(2, false).orElseThrow().exchanges().size());
    }
}
