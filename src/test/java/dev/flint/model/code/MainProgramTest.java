package dev.flint.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.Setting;
import dev.flint.model.code.CodeSettings.Own;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainProgramTest {

    private static final String IMPORTS = """
            package com.example;
            import org.apache.flink.api.java.utils.ParameterTool;
            import org.apache.flink.configuration.Configuration;
            import org.apache.flink.configuration.CheckpointingOptions;
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
            """;
    private static final String ENVIRONMENT =
            "StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();";

    private static Optional<CodeSettings> of(String className, String... files) {
        JavaReader reader = new JavaReader();
        List<JavaFile> read = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            read.add(reader.read(new SourceFile("F" + i + ".java", files[i])));
        }
        return MainProgram.of(className, new SourceClasses(read, List.of(), outline -> null));
    }

    /** What the body of a main method sets; {@code more} are members of its class. */
    private static CodeSettings main(String body, String... more) {
        String members = String.join("\n", more);
        return of("com.example.Job", IMPORTS + "public class Job {\n" + members
                        + "\npublic static void main(String[] args) throws Exception {\n" + body + "\n}\n}\n")
                .orElseThrow();
    }

    private static String told(CodeSettings code) {
        List<String> told = new ArrayList<>();
        for (Setting setting : code.settings()) {
            told.add(setting.key() + "=" + setting.value().ifKnown().orElse("?"));
        }
        return String.join(" ", told);
    }

    private static void sets(String expected, CodeSettings code) {
        assertEquals(expected, told(code));
        assertEquals(Optional.empty(), code.open());
    }

    @Test
    void aConfigurationCountsAsItIsWhenItIsHandedOver() {
        CodeSettings code = main("""
                Configuration conf = new Configuration();
                conf.setString("state.backend", "rocksdb");
                conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "s3://a/b");
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
                conf.setString("rest.port", "1");
                """);
        sets("state.backend=rocksdb execution.checkpointing.dir=s3://a/b", code);
        assertTrue(code.obtains());
        assertEquals(Own.NONE, code.own());
    }

    @Test
    void setters() {
        sets("execution.checkpointing.interval=5000 ms parallelism.default=4 pipeline.max-parallelism=128",
                main(ENVIRONMENT + "env.enableCheckpointing(5_000); env.setParallelism(2 * 2);"
                        + "env.setMaxParallelism(MOST);", "private static final int MOST = 128;"));
    }

    @Test
    void copiesAndWhatIsAddedToThem() {
        sets("a.b=1 c.d=2 a.b=3", main("""
                Configuration one = new Configuration();
                one.setString("a.b", "1");
                Configuration two = new Configuration(one);
                Configuration three = new Configuration();
                three.setInteger("c.d", 2);
                two.addAll(three);
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(two.clone());
                Configuration four = new Configuration();
                four.setString("a.b", "3");
                env.configure(four);
                """));
    }

    @Test
    void whatOnlyHappensUnderAConditionIsUnknown() {
        sets("parallelism.default=?", main(ENVIRONMENT + "if (args.length > 0) { env.setParallelism(4); }"));
        sets("parallelism.default=?", main(ENVIRONMENT
                + "env.setParallelism(args.length > 0 ? 1 : 2);"));
        sets("parallelism.default=?", main(ENVIRONMENT + "for (String arg : args) { env.setParallelism(4); }"));
    }

    @Test
    void whatComesFromOutsideIsUnknown() {
        sets("parallelism.default=?", main("ParameterTool tool = ParameterTool.fromArgs(args);" + ENVIRONMENT
                + "env.setParallelism(tool.getInt(\"parallelism\", 4));"));
    }

    @Test
    void methodsOfTheTreeAreFollowed() {
        CodeSettings code = of("com.example.Job",
                IMPORTS + "class Job { public static void main(String[] args) {"
                        + " StreamExecutionEnvironment env = Environments.make(8);"
                        + " env.setMaxParallelism(9); tune(env); }"
                        + " private static void tune(StreamExecutionEnvironment environment) {"
                        + " environment.enableCheckpointing(10); } }",
                IMPORTS + "class Environments { static StreamExecutionEnvironment make(int parallelism) {"
                        + ENVIRONMENT + " env.setParallelism(parallelism); return env; } }").orElseThrow();
        sets("parallelism.default=8 pipeline.max-parallelism=9 execution.checkpointing.interval=10 ms", code);
    }

    @Test
    void fieldsHoldEnvironments() {
        sets("parallelism.default=3", main("env.setParallelism(3);",
                "static StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();"));
    }

    @Test
    void methodsThatCallThemselvesEnd() {
        CodeSettings code = main(ENVIRONMENT + "again(env);",
                "static void again(StreamExecutionEnvironment env) { env.setParallelism(2); again(env); }");
        assertTrue(told(code).startsWith("parallelism.default=2"), told(code));
        assertTrue(code.open().isPresent());
    }

    @Test
    void whatGoesWhereNobodyFollowsMaySetAnything() {
        for (String body : List.of(
                ENVIRONMENT + "Helper helper = load(); helper.tune(env);",
                "Configuration conf = load(); " + ENVIRONMENT,
                ENVIRONMENT + "env.configure(load());",
                "StreamExecutionEnvironment env = Base.environment();",
                ENVIRONMENT + "holder[0] = env;",
                "run();")) {
            assertTrue(main(body).open().isPresent(), body);
        }
    }

    @Test
    void environmentsOfTheProgramsOwn() {
        assertEquals(Own.LOCAL, main(
                "StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment();").own());
        CodeSettings four = main("StreamExecutionEnvironment.createLocalEnvironment(4).setMaxParallelism(8);");
        sets("parallelism.default=4 pipeline.max-parallelism=8", four);
        CodeSettings webUi = main("Configuration conf = new Configuration(); conf.setString(\"rest.port\", \"9\");"
                + "var env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(conf);");
        sets("rest.port=9", webUi);
        assertEquals(Own.LOCAL_WITH_WEB_UI, webUi.own());
        CodeSettings remote = main("StreamExecutionEnvironment.createRemoteEnvironment(\"host\", 8081, \"a.jar\");");
        assertEquals(Own.REMOTE, remote.own());
        assertTrue(remote.isApart() && !remote.isLocal());
        assertEquals(Own.NONE, main("StreamExecutionEnvironment env; if (args.length == 0) {"
                + " env = StreamExecutionEnvironment.createLocalEnvironment(); } else {"
                + " env = StreamExecutionEnvironment.getExecutionEnvironment(); }").own());
    }

    @Test
    void aClassThatCannotBeToldIsNone() {
        String job = IMPORTS + "class Job { public static void main(String[] args) {" + ENVIRONMENT + "} }";
        assertTrue(of("com.example.Job", job).isPresent());
        assertTrue(of("com.example.Job", job, job).isEmpty(), "declared twice");
        assertTrue(of("com.example.Other", job).isEmpty());
        assertTrue(of("com.example.Job", IMPORTS + "class Job { void run() { } }").isEmpty(), "no main method");
    }
}
