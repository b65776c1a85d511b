package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import dev.flint.report.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flint types --verify} beside real Flinks, on classes that this test compiles. */
@Timeout(120)
class VerifyCommandTest {

    private static final String ORDER =
            "package x; public class Order { public int i; public java.util.List<String> tags; }";

    private static final String JOB = "package x; class Job { Object a = "
            + "org.apache.flink.api.common.typeinfo.TypeInformation.of(Order.class); Object b = "
            + "new org.apache.flink.api.common.typeinfo.TypeHint<java.util.Map<String, Order>>() {}; }";

    private static final String MADE = "package x; import java.util.Map; import java.lang.reflect.Type;\n"
            + "import org.apache.flink.api.common.typeinfo.*;\n"
            + "@TypeInfo(Made.Maker.class) public class Made {\n"
            + "  public static class Maker extends TypeInfoFactory<Made> {\n"
            + "    public TypeInformation<Made> createTypeInfo(Type t, Map<String, TypeInformation<?>> m) {\n"
            + "      System.out.println(\"printed\");\n"
            + "      throw new IllegalStateException(\"at https://me:s3cr3t@host/\"); } } }";

    private static final String POM = "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
            + "<artifactId>NAME</artifactId><version>1</version></project>";

    @TempDir
    Path folder;

    private TypesProject project;
    private String out;
    private String err;

    @BeforeEach
    void aCompiledProject() throws IOException {
        project = new TypesProject(folder);
        Map<String, String> sources = Map.of("Order.java", ORDER, "Job.java", JOB, "Made.java", MADE);
        Path root = Files.createDirectories(folder.resolve("src/main/java/x"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(root.resolve(source.getKey()), source.getValue());
        }
        new Javac(RealFlink.jars("1.18.1")).compile(sources, Files.createDirectories(folder.resolve("classes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.13.6", "1.20.5", "2.3.0"})
    void flinkIsHeldAgainstFlint(String release) {
        String version = release.substring(0, release.lastIndexOf('.'));
        assertEquals(0, run(release, "types", "--verify", "--flink-version", version, "--format", "json"));
        Object json = Json.parse(out);
        List<?> types = Json.list(json, "types");
        assertEquals(2, types.size());
        for (Object type : types) {
            assertEquals(release, Json.at(type, "flink", "version"));
            assertEquals(Json.at(type, "verdict"), Json.at(type, "flink", "verdict"));
            assertEquals(Json.at(type, "generic"), Json.at(type, "flink", "generic"));
            assertEquals(true, Json.at(type, "flink", "agrees"));
            assertEquals(Optional.empty(), Json.at(type, "flink", "message"));
        }
        assertEquals("flint: --verify: the TypeInfoFactory classes that the types name were run\n", err);
    }

    @Test
    void bothAreShownWhereTheyDiffer() throws IOException {
        // Changed since it was compiled.
        Files.writeString(
                folder.resolve("src/main/java/x/Order.java"),
                "package x; public class Order { private int i; public java.util.List<String> tags; }");
        assertEquals(0, run("1.20.5", "types", "--verify", "--of", "x.Order", "--flink-version", "1.20"));
        assertTrue(out.startsWith("generic, Kryo: x.Order\n"), out);
        assertTrue(out.contains("  Flink 1.20.5 says otherwise: pojo, Kryo at tags\n"), out);
        run("1.20.5", "types", "--verify", "--of", "x.Order", "--flink-version", "1.20", "--format", "json");
        Object type = Json.at(Json.parse(out), "types", 0);
        assertEquals("generic", Json.at(type, "verdict"));
        assertEquals("pojo", Json.at(type, "flink", "verdict"));
        assertEquals(List.of("tags"), Json.list(type, "flink", "generic"));
        assertEquals(false, Json.at(type, "flink", "agrees"));
    }

    @Test
    void anotherFlinkThanTheOneJudgedByIsTold() {
        assertEquals(0, run("2.3.0", "types", "--verify", "--of", "x.Order", "--flink-version", "1.18"));
        assertTrue(err.contains("flint: --verify: the class path has Flink 2.3.0, and types are judged by 1.18"), err);
        assertTrue(out.contains("pojo, partly Kryo: x.Order\n"), out);
        assertTrue(out.contains("  Flink 2.3.0 says: pojo\n"), out);
    }

    /** Where no version is known, Flink's answer stands beside the verdict for its version. */
    @Test
    void theAnswerStandsBesideTheVerdictOfItsVersion() {
        assertEquals(0, run("2.3.0", "types", "--verify", "--of", "x.Order", "--format", "json"));
        Object json = Json.parse(out);
        assertFalse(Json.has(Json.at(json, "types", 0), "flink"));
        assertEquals(true, Json.at(json, "types", 1, "flink", "agrees"));
        assertEquals("flint: --verify: the TypeInfoFactory classes that the types name were run\n", err);
    }

    @Test
    void whatAFactoryDoesStaysOutOfTheReport() {
        assertEquals(
                0,
                run("1.20.5", "types", "--verify", "--of", "x.Made", "--of", "x.Order", "--flink-version", "1.20"));
        assertFalse((out + err).contains("printed"), out + err);
        assertTrue(out.contains("custom: x.Made\n"), out);
        assertTrue(out.contains("  Flink 1.20.5 says otherwise: error: IllegalStateException: at https://"), out);
        assertFalse(out.contains("s3cr3t"), out);
        assertTrue(out.contains("  Flink 1.20.5 says the same.\n"), out);
        assertTrue(
                out.endsWith("Flink itself says the same of 1, otherwise of 1, and of 0 it cannot be compared.\n"),
                out);
    }

    /** Two modules of one name each have a Flink of their own, or none. */
    @Test
    void everyModuleIsAskedOnItsOwnClassPath() throws IOException {
        for (String module : new String[] {"one", "two"}) {
            Path root = Files.createDirectories(folder.resolve(module + "/src/main/java/y"));
            Files.writeString(folder.resolve(module + "/pom.xml"), POM.replace("NAME", module));
            String text = "package y; public class Twin { public int i; "
                    + (module.equals("one") ? "" : "private int j; ") + "}";
            Files.writeString(root.resolve("Twin.java"), text);
            new Javac(List.of()).compile(
                    Map.of("y/Twin.java", text), Files.createDirectories(folder.resolve(module + "/target/classes")));
        }
        assertEquals(
                0,
                runWith(RealFlink.jars("1.20.5"), "types", "--verify", "--of", "y.Twin", "--format", "json",
                        "--flink-version", "1.20"));
        Object json = Json.parse(out);
        assertEquals("one", Json.at(json, "types", 0, "module"));
        assertEquals("pojo", Json.at(json, "types", 0, "flink", "verdict"));
        assertEquals("two", Json.at(json, "types", 1, "module"));
        assertEquals("generic", Json.at(json, "types", 1, "flink", "verdict"));
        assertEquals(0, runWith(List.of(), "types", "--verify", "--of", "y.Twin"));
        assertEquals(
                "flint: --verify: one: there is no Flink on the class path; --classpath adds to it\n"
                        + "flint: --verify: two: there is no Flink on the class path; --classpath adds to it\n",
                err);
    }

    @Test
    void withoutFlinkTheVerdictsStay() {
        assertEquals(0, runWith(List.of(folder.resolve("classes")), "types", "--verify", "--of", "x.Order"));
        assertEquals("flint: --verify: there is no Flink on the class path; --classpath adds to it\n", err);
        assertTrue(out.contains("x.Order"), out);
    }

    @Test
    void withoutClassesTheVerdictsStay() {
        assertEquals(
                0,
                runWith(RealFlink.jars("1.20.5"), "types", "--verify", "--of", "x.Order", "--flink-version", "1.20"));
        assertTrue(out.startsWith("pojo, partly Kryo: x.Order\n"), out);
        assertTrue(
                out.contains("  Flink 1.20.5 gave no answer: the class x.Order is not on the class path: compile the"),
                out);
    }

    @Test
    void nothingRunsUnlessAskedFor() {
        assertEquals(0, run("1.20.5", "types", "--of", "x.Made", "--flink-version", "1.20"));
        assertFalse(out.contains("Flink 1.20.5"), out);
        assertEquals("", err);
    }

    private int run(String release, String... arguments) {
        List<Path> classPath = new ArrayList<>(List.of(folder.resolve("classes")));
        classPath.addAll(RealFlink.jars(release));
        return runWith(classPath, arguments);
    }

    private int runWith(List<Path> classPath, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--classpath=" + classPath.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        int status = project.run(all.toArray(String[]::new));
        out = project.out();
        err = project.err();
        return status;
    }
}
