package dev.flint.model.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.model.jobs.JobModule.Coverage;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.Tree;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {

    private static final String ENV = "import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;\n";

    private static final String RUN = "StreamExecutionEnvironment env ="
            + " StreamExecutionEnvironment.getExecutionEnvironment(); env.execute();";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> otherSources = new ArrayList<>();

    /** A class of package {@code p} below a folder of sources. */
    private JobsTest with(String folder, String name, String imports, String body) {
        String header = body.startsWith("class ") || body.contains(" class ") ? "" : "class " + name + " {";
        String text = "package p;\n" + imports + "public " + (header.isEmpty() ? body : header + body + "}");
        sources.put(folder + "/p/" + name + ".java", text);
        return this;
    }

    private JobsTest withJob() {
        return with("src/main/java", "Job", ENV, "public static void main(String[] a) throws Exception {" + RUN + "}");
    }

    private List<JobModule> find(Modules modules) {
        JavaReader reader = new JavaReader();
        List<JavaFile> files = new ArrayList<>();
        List<JavaOutline> outlines = new ArrayList<>();
        sources.forEach((path, text) -> {
            SourceFile file = new SourceFile(path, text);
            if (text.contains("flink")) {
                files.add(reader.read(file));
            } else {
                outlines.add(reader.outline(file));
            }
        });
        return Jobs.find(
                modules, files, outlines,
                outline -> reader.read(new SourceFile(outline.path(), sources.get(outline.path()))), otherSources);
    }

    private Coverage coverage() {
        return find(Tree.of("pom.xml", Tree.pom("a", ""))).get(0).coverage();
    }

    private List<String> jobs() {
        return find(Tree.of("pom.xml", Tree.pom("a", ""))).stream()
                .flatMap(module -> module.jobs().stream().map(JobMain::className))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); env.execute();",
        "var env = StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(null); env.executeAsync();",
        "go();} static void go() { StreamExecutionEnvironment.getExecutionEnvironment().execute();",
        "new Job().go();} void go() { StreamExecutionEnvironment.getExecutionEnvironment().execute();",
        "new Job(1);} Job(int x) { StreamExecutionEnvironment.getExecutionEnvironment().execute();",
        "run(Job::go);} static void go() { StreamExecutionEnvironment.getExecutionEnvironment().execute();",
        "org.apache.flink.table.api.TableEnvironment t = org.apache.flink.table.api.TableEnvironment.create(null);"
                + " t.executeSql(null);"
    })
    void mainsThatStartAJob(String body) {
        with("src/main/java", "Job", ENV, "public static void main(String... args) throws Exception {" + body + "}");
        assertEquals(List.of("p.Job"), jobs());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "public static void main(String[] args) { System.out.println(StreamExecutionEnvironment.class); }",
        "public static void main(String[] args) { new Object().execute(); Job.create(); }",
        "public static void main(String[] args) { StreamExecutionEnvironment.getExecutionEnvironment(); }",
        "public static void main(String args) { StreamExecutionEnvironment.getExecutionEnvironment().execute(); }",
        "public void main(String[] args) { StreamExecutionEnvironment.getExecutionEnvironment().execute(); }",
        "static void run() { StreamExecutionEnvironment.getExecutionEnvironment().execute(); }"
    })
    void otherMethods(String method) {
        with("src/main/java", "Job", ENV, method);
        assertEquals(List.of(), jobs());
    }

    @Test
    void theEnvironmentMayComeFromAHelperOrABaseClass() {
        with("src/main/java", "Base", ENV, "void run() throws Exception {" + RUN + "}");
        with("src/main/java", "Job", "import org.apache.flink.api.common.functions.MapFunction;\n",
                "class Job extends Base { public static void main(String[] a) throws Exception {"
                        + " Job job = new Job(); job.run(); } }");
        assertEquals(List.of("p.Job"), jobs());
    }

    @Test
    void methodsThatCallEachOtherEnd() {
        with("src/main/java", "Job", ENV,
                "public static void main(String[] a) { b(); } static void b() { main(null); }");
        assertEquals(List.of(), jobs());
    }

    @Test
    void aJobInTestsIsNone() {
        with("src/test/java", "Job", ENV, "public static void main(String[] a) throws Exception {" + RUN + "}");
        assertEquals(List.of(), jobs());
    }

    @Test
    void noTestAtAll() {
        assertEquals(Coverage.UNTESTED, withJob().coverage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "org.apache.flink.test.util.MiniClusterWithClientResource",
        "org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration",
        "org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness",
        "org.apache.flink.streaming.util.ProcessFunctionTestHarnesses",
        "org.apache.flink.test.util.AbstractTestBase",
        "org.testcontainers.containers.KafkaContainer"
    })
    void testsThatNameAKit(String kit) {
        with("src/test/java", "JobTest", "import " + kit + ";\n", "void t() {}");
        assertEquals(Coverage.TESTED, withJob().coverage());
    }

    @Test
    void aTestThatOnlyObtainsAnEnvironmentRunsNothing() {
        with("src/test/java", "JobTest", ENV, "void t() { StreamExecutionEnvironment.getExecutionEnvironment(); }");
        assertEquals(Coverage.UNTESTED, withJob().coverage());
    }

    @Test
    void aTestWithAnEnvironmentOfItsOwn() {
        with("src/test/java", "JobTest", ENV, "void t() throws Exception {" + RUN + "}");
        assertEquals(Coverage.TESTED, withJob().coverage());
    }

    @Test
    void aTestThatCallsMainNeedNotNameFlink() {
        with("src/test/java", "JobTest", "", "void t() throws Exception { Job.main(null); }");
        assertEquals(Coverage.TESTED, withJob().coverage());
    }

    @Test
    void aTestThatCallsAMethodThatStreamsGoThrough() {
        with("src/main/java", "Steps", "import org.apache.flink.streaming.api.datastream.DataStream;\n",
                "static DataStream<String> step(DataStream<String> in) { return in; }"
                        + " static int parse() { return 1; }");
        with("src/test/java", "StepsTest", "", "void t() { Steps.step(null); }");
        assertEquals(Coverage.TESTED, withJob().coverage());
        sources.remove("src/test/java/p/StepsTest.java");
        with("src/test/java", "StepsTest", "", "void t() { Steps.parse(); }");
        assertEquals(Coverage.UNTESTED, coverage());
    }

    @Test
    void aHelperAmongTheTestsCounts() {
        with("src/test/java", "Base", "import org.apache.flink.test.util.MiniClusterWithClientResource;\n",
                "static MiniClusterWithClientResource cluster;");
        with("src/test/java", "JobTest", "", "class JobTest extends Base { void t() {} }");
        assertEquals(Coverage.TESTED, withJob().coverage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import com.acme.Base;\npublic class JobTest extends Base {}",
        "import com.acme.flink.Local;\npublic class JobTest { Local local; }",
        "import org.springframework.boot.test.context.SpringBootTest;\n@SpringBootTest public class JobTest {}",
        "public class JobTest { void t( { } }"
    })
    void testsThatCannotBeTold(String text) {
        sources.put("src/test/java/p/JobTest.java", "package p;\n" + text);
        assertEquals(Coverage.UNKNOWN, withJob().coverage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/scala/JobSpec.scala", "src/main/kotlin/Job.kt", "src/test/DistanceTest.scala",
        "tests/test_job.py"})
    void sourcesThatAreNotRead(String path) {
        otherSources.add(path);
        assertEquals(Coverage.UNKNOWN, withJob().coverage());
    }

    @Test
    void aScriptBesideTheJobSaysNothing() {
        otherSources.add("scripts/generate.py");
        assertEquals(Coverage.UNTESTED, withJob().coverage());
    }
}
