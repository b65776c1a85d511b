package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.report.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flint types} over the types that code writes. */
class TypesCommandTest {

    @TempDir
    Path folder;

    private TypesProject project;

    @BeforeEach
    void aProject() throws IOException {
        project = new TypesProject(folder).withOrders();
    }

    @Test
    void everyWrittenTypeIsToldWithItsPlaces() {
        assertEquals(0, project.run("types", "--format", "json", "--flink-version", "1.18"));
        assertEquals("", project.err());
        Object json = project.json();
        String job = TypesProject.SOURCES + "Job.java";
        assertEquals("1.18", Json.at(json, "flinkVersion"));
        assertEquals(List.of("a.b.Closed", "a.b.Order", "a.b.Order.Line"), project.each("type"));
        assertEquals(List.of("generic", "pojo", "pojo"), project.each("verdict"));
        assertEquals(
                List.of(
                        Map.of("path", job, "line", 3L, "role", "state", "in", "a.b.Job"),
                        Map.of("path", job, "line", 4L, "role", "state", "in", "a.b.Job")),
                Json.list(json, "types", 1, "sites"));
        assertEquals(List.of("tags"), Json.list(json, "types", 1, "generic"));
        assertEquals(
                List.of(
                        "a.b.Order keeps the contract of a POJO.",
                        "'tags': java.util.List<java.lang.String> is a collection interface, for which Flink 1.18"
                                + " extracts no serializer (2.0 does). (" + TypesProject.SOURCES + "Order.java:2:68)"),
                Json.list(json, "types", 1, "why"));
        assertEquals(List.of("."), Json.list(json, "types", 0, "generic"));
        assertEquals(7L, Json.at(json, "notEvaluated", 0, "line"));
        assertEquals(Optional.empty(), Json.at(json, "types", 0, "module"));
    }

    @Test
    void theTestsOfAProjectAreNoJobs() throws IOException {
        Path test = folder.resolve("src/test/java/a/b/JobTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "package a.b; class JobTest { Object o = "
                + "org.apache.flink.api.common.typeinfo.TypeInformation.of(Box.class); }");
        assertEquals(0, project.run("types", "--format", "json"));
        assertFalse(project.each("type").contains("a.b.Box"), project.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void noLineIsWiderThanTheScreen(int columns) {
        for (String[] arguments : new String[][] {
            {"types"}, {"types", "--of", "java.util.Map<java.lang.String,a.b.Box<a.b.Box<a.b.Box<a.b.Closed>>>>"}
        }) {
            assertEquals(0, project.run(Map.of("COLUMNS", String.valueOf(columns)), arguments));
            int widest = project.out().lines().mapToInt(String::length).max().orElseThrow();
            assertTrue(widest <= columns, widest + "\n" + project.out());
        }
    }

    @Test
    void whatIsWrongComesFirst() {
        project.run("types", "--flink-version", "1.18");
        int kryo = project.out().indexOf("generic, Kryo: a.b.Closed");
        int partly = project.out().indexOf("pojo, partly Kryo: a.b.Order\n");
        int clean = project.out().indexOf("pojo: a.b.Order.Line\n");
        assertTrue(0 <= kryo && kryo < partly && partly < clean, project.out());
        assertTrue(
                project.out().endsWith("Judged 3 types by Flink 1.18: 1 Kryo, 1 partly Kryo, 1 without Kryo.\n"
                        + "1 place not evaluated: --format json lists them with the reason.\n"),
                project.out());
        assertFalse(project.out().contains("\u001b"), project.out());
        project.run("types", "--color", "always");
        assertTrue(project.out().contains("\u001b[1;33mgeneric, Kryo\u001b[0m"), project.out());
    }

    @Test
    void reportsGoToFilesToo() throws IOException {
        assertEquals(0, project.run("types", "-o", "json=out/types.json", "--of", "int"));
        assertTrue(project.out().startsWith("basic (Flink 1.13 to 2.3): int\n"), project.out());
        Object written = Json.parse(Files.readString(folder.resolve("out/types.json")));
        assertEquals("basic", Json.at(written, "types", 0, "verdict"));
    }

    @Test
    void nothingHiddenIsPassedOn() throws IOException {
        project.write("src/main/java/e/\u202eE.java", "package e; public class E\u202e { public int i; }");
        for (String format : new String[] {"terminal", "json"}) {
            assertEquals(0, project.run("types", "--of", "e\u001b[31m", "--of", "E\u202e", "--format", format));
            assertFalse(project.out().contains("\u001b") || project.out().contains("\u202e"), project.out());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types nowhere|nowhere: there is no such file or folder",
                "types --format sarif|'sarif' is none of terminal, json",
                "types -o x|'x' is not FORMAT=FILE such as json=flint.json",
                "types --of @nowhere|--of: the file 'nowhere' cannot be read",
                "types --of @empty|--of: there is no type in the file",
                "types --classpath nowhere.jar|--classpath: 'nowhere.jar' does not exist",
                "types --flink-version x|'x' is no version such as 1.20",
            })
    void wrongUsageIsToldInOneLine(String arguments, String message) throws IOException {
        Files.writeString(folder.resolve("empty"), "# nothing\n");
        assertEquals(2, project.run(arguments.split(" ")), project.err());
        assertTrue(project.err().contains(message), project.err());
        assertEquals(1, project.err().lines().count(), project.err());
        assertEquals("", project.out());
    }

    @Test
    void helpSaysWhatIsCovered() {
        assertEquals(0, project.run("types", "--help"));
        for (String part : new String[] {"lambdas", "--of", "@FILE", "Exit status:"}) {
            assertTrue(project.out().contains(part), part);
        }
        project.run("completion");
        assertTrue(project.out().contains("types"), project.out());
    }
}
