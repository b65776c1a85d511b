package dev.flint.model.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programs of streams, made by chance: every operator, partitioning and setting in any order that compiles. */
final class GeneratedPrograms {

    private final Random random;
    private final StringBuilder body = new StringBuilder();
    private final List<String> streams = new ArrayList<>();

    GeneratedPrograms(long seed) {
        this.random = new Random(seed);
    }

    /** The source of a class of this name in the package {@code p}. */
    String program(String name) {
        line("StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();");
        maybe(3, "env.setParallelism(" + parallelism() + ");");
        maybe(12, "env.disableOperatorChaining();");
        int sources = 1 + random.nextInt(3);
        for (int i = 0; i < sources; i++) {
            add(source() + settings(false));
        }
        int steps = 2 + random.nextInt(9);
        for (int i = 0; i < steps; i++) {
            maybe(12, "env.setParallelism(" + parallelism() + ");");
            step();
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            line(stream() + sink() + sinkSettings() + ";");
        }
        line("env.execute(\"generated\");");
        return text(name);
    }

    private String text(String name) {
        return """
                package p;

                import java.time.Duration;
                import java.util.List;
                import java.util.concurrent.TimeUnit;
                import org.apache.flink.api.common.eventtime.WatermarkStrategy;
                import org.apache.flink.api.common.functions.FlatMapFunction;
                import org.apache.flink.api.common.typeinfo.Types;
                import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
                import org.apache.flink.streaming.api.datastream.*;
                import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
                import org.apache.flink.streaming.api.functions.ProcessFunction;
                import org.apache.flink.streaming.api.functions.async.AsyncFunction;
                import org.apache.flink.streaming.api.functions.async.ResultFuture;
                import org.apache.flink.streaming.api.functions.co.CoMapFunction;
                import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
                import org.apache.flink.streaming.api.functions.sink.PrintSink;
                import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
                import org.apache.flink.util.Collector;
                import org.apache.flink.util.OutputTag;

                public class %s {

                    private static final int WIDTH = 3;

                    private static final OutputTag<Long> LATE = new OutputTag<Long>("late") {};

                    public static void main(String[] args) throws Exception {
                %s    }

                    private static DataStream<Long> helped(DataStream<Long> input, int parallelism) {
                        SingleOutputStreamOperator<Long> doubled = input.map(v -> v * 2).setParallelism(parallelism);
                        return doubled.filter(v -> v > 0);
                    }

                    static class Split extends ProcessFunction<Long, Long> {
                        @Override
                        public void processElement(Long value, Context context, Collector<Long> out) {
                            out.collect(value);
                            context.output(LATE, value);
                        }
                    }

                    static class Ask implements AsyncFunction<Long, Long> {
                        @Override
                        public void asyncInvoke(Long input, ResultFuture<Long> result) {
                            result.complete(List.of(input));
                        }
                    }

                    static class Both implements CoMapFunction<Long, Long, Long> {
                        @Override
                        public Long map1(Long value) {
                            return value;
                        }

                        @Override
                        public Long map2(Long value) {
                            return value;
                        }
                    }
                }
                """.formatted(name, body);
    }

    private void line(String line) {
        body.append("        ").append(line).append('\n');
    }

    private void maybe(int oneIn, String line) {
        if (random.nextInt(oneIn) == 0) {
            line(line);
        }
    }

    private void add(String expression) {
        String name = "s" + streams.size();
        line("DataStream<Long> " + name + " = " + expression + ";");
        streams.add(name);
    }

    private String stream() {
        return streams.get(random.nextInt(3) == 0 ? random.nextInt(streams.size()) : streams.size() - 1);
    }

    private String parallelism() {
        return pick("1", "2", "4", "5", "WIDTH", "WIDTH - 1");
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    private String source() {
        return pick(
                "env.fromSequence(1, 100)",
                "env.fromSource(new NumberSequenceSource(1, 9), WatermarkStrategy.noWatermarks(), \"numbers\")",
                "env.fromData(1L, 2L, 3L)");
    }

    /** @param chained whether the operator is no source, which has no chain to begin */
    private String settings(boolean chained) {
        StringBuilder settings = new StringBuilder();
        if (random.nextInt(4) == 0) {
            settings.append(pick(".name(\"named\")", ".uid(\"u" + body.length() + "\")", ".setMaxParallelism(64)"));
        }
        if (chained && random.nextInt(4) == 0) {
            settings.append(".setParallelism(").append(parallelism()).append(')');
        }
        if (chained && random.nextInt(8) == 0) {
            settings.append(pick(".startNewChain()", ".disableChaining()", ".slotSharingGroup(\"other\")"));
        }
        return settings.toString();
    }

    private void step() {
        String stream = stream();
        switch (random.nextInt(14)) {
            case 0, 1 -> add(stream + parting() + ".map(v -> v + 1)" + settings(true));
            case 2 -> add(stream + parting() + ".filter(v -> v > 3)" + settings(true));
            case 3 -> add(stream + ".flatMap((FlatMapFunction<Long, Long>) (v, out) -> out.collect(v))"
                    + ".returns(Types.LONG)" + settings(true));
            case 4 -> add(stream + ".keyBy(v -> v % 7).reduce((a, b) -> a + b)" + settings(true));
            case 5 -> add(stream + ".keyBy(v -> v % 3)"
                    + ".window(TumblingProcessingTimeWindows.of(Duration.ofSeconds(5))).reduce((a, b) -> a)"
                    + settings(true));
            case 6 -> add(stream + pick(".countWindowAll(10)",
                    ".windowAll(TumblingProcessingTimeWindows.of(Duration.ofSeconds(5)))") + ".reduce((a, b) -> b)");
            case 7 -> add(stream + parting() + ".union(" + stream() + parting() + ").map(v -> v)" + settings(true));
            case 8 -> add(stream + parting() + ".connect(" + stream() + parting() + ").map(new Both())"
                    + settings(true));
            case 9 -> add(stream + ".join(" + stream() + ").where(v -> v).equalTo(v -> v)"
                    + ".window(TumblingProcessingTimeWindows.of(Duration.ofSeconds(5)))"
                    + ".apply((a, b) -> a + b, Types.LONG)");
            case 10 -> add("AsyncDataStream.unorderedWait(" + stream + ", new Ask(), 1, TimeUnit.SECONDS)"
                    + settings(true));
            case 11 -> {
                String name = "split" + streams.size();
                line("SingleOutputStreamOperator<Long> " + name + " = " + stream + ".process(new Split())"
                        + settings(true) + ";");
                streams.add(name);
                add(name + ".getSideOutput(LATE)" + parting() + ".map(v -> -v)" + settings(true));
            }
            case 12 -> add("helped(" + stream + parting() + ", " + parallelism() + ")");
            default -> add(stream + ".assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks())"
                    + settings(true));
        }
    }

    private String parting() {
        return random.nextInt(3) > 0
                ? ""
                : pick(".rebalance()", ".shuffle()", ".rescale()", ".broadcast()", ".global()", ".keyBy(v -> v % 5)",
                        ".partitionCustom((key, n) -> 0, v -> v)");
    }

    private String sink() {
        return pick(".print()", ".sinkTo(new DiscardingSink<>())", ".sinkTo(new PrintSink<>())");
    }

    private String sinkSettings() {
        return random.nextInt(3) == 0 ? ".setParallelism(" + parallelism() + ")" : "";
    }
}
