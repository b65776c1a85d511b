package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.report.SarifSchema;
import dev.flint.report.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which status bad input gives, and what stands on which stream. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputCommandTest {

    /** Brings FLINT414, a warning. */
    private static final String CONF = "taskmanager.numberOfTaskSlots: 4\nstate.backend: rocksdb\n";

    @TempDir
    Path folder;

    private String out;
    private String err;

    @BeforeEach
    void oneGoodFile() throws IOException {
        Files.writeString(folder.resolve("flink-conf.yaml"), CONF);
    }

    @Test
    void whatCannotBeReadLeavesTheStatusAlone() throws IOException {
        Files.write(folder.resolve("config.yaml"), new byte[] {0});
        assertEquals(1, run("check", "--format", "json"));
        assertEquals("", err);
        assertEquals("config.yaml", Json.at(Json.parse(out), "errors", 0, "path"));
        assertEquals("flink-conf.yaml", Json.at(Json.parse(out), "findings", 0, "path"));
        Files.delete(folder.resolve("flink-conf.yaml"));
        assertEquals(0, run("check", "--format", "concise"));
        assertTrue(out.startsWith("config.yaml:1:1: "), out);
        assertEquals(1, out.lines().count(), out);
    }

    @Test
    void aBrokenJarIsOneLineAndCostsOnlyItsClasses() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        Files.writeString(folder.resolve("pom.xml"), "<project><groupId>g</groupId><artifactId>a</artifactId>"
                + "<dependencies><dependency><groupId>org.apache.flink</groupId><artifactId>flink-core</artifactId>"
                + "<version>1.20.0</version></dependency></dependencies></project>");
        Files.writeString(folder.resolve("Job.java"), "import lib.Thing; class Job { Object state = new"
                + " org.apache.flink.api.common.state.ValueStateDescriptor<>(\"x\", Thing.class); }");
        assertEquals(1, run("check", "--classpath", "broken.jar", "--format", "json"));
        assertEquals("", err);
        Object report = Json.parse(out);
        assertEquals(
                folder.resolve("broken.jar").toString().replace('\\', '/'), Json.at(report, "errors", 0, "path"));
        assertTrue(Json.at(report, "errors", 0, "message").toString().startsWith("is no jar that can be read: "), out);
        assertEquals("flink-conf.yaml", Json.at(report, "findings", 0, "path"));
        assertEquals(1, run("check", "--classpath", "broken.jar", "--format", "sarif"));
        SarifSchema.assertValid(out);
        assertTrue(out.contains("\"uri\": \"file:///"), out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flinkVerison: 1.18|1:1: unknown key 'flinkVerison'; did you mean flinkVersion?",
                "rules: {FLINT4144: {severity: off}}|1:9: there is no rule 'FLINT4144'; did you mean FLINT414?",
                "rules: {FLINT414: off}|1:19: write FLINT414: {severity: off}",
                "rules: {FLINT414: {severity: bad}}|1:30: 'bad' is no severity; write error, warning, info or off",
                "ignore: x|1:9: ignore must be a list",
                "rules: [a]|1:8: rules must hold keys and values",
                "profile: [x]|1:10: profile must be a plain value",
                "flinkVersion: {{ x }}|1:15: flinkVersion must be a plain value",
                "version: 2|1:10: version 2 of this file is not known; write version: 1",
                "version: 1\\nversion: 1|2:1: 'version' stands here twice",
                "version: 1\\n---\\nversion: 1|3:1: a second document; flint.yaml has one",
                "text|1:1: flint.yaml must hold keys and values",
                "- a|1:1: flint.yaml must hold keys and values",
                "ignore: [b|1:11: is no YAML: expected ',' or ']', but got <stream end>",
                "a\\0b|1:1: is no text: byte 1 is NUL",
                "[[[[*100|1:101: is no YAML: it is nested more than 100 levels deep",
                "suppress: [{rule: FLINT414, path: x}]|1:12: a suppression needs a reason",
            })
    void aBrokenFlintYamlIsToldInOneLine(String content, String message) throws IOException {
        String text = content.endsWith("*100") ? "[".repeat(10_000) : content;
        Files.writeString(folder.resolve("flint.yaml"), text.replace("\\n", "\n").replace("\\0", "\0"));
        assertEquals(2, run("check"));
        assertEquals("", out);
        assertTrue(err.startsWith("flint: flint.yaml:" + message), err);
        assertEquals(1, err.lines().count(), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "\uFEFFversion: 1\r\n", "ignore:\nrules:\nsuppress:\n"})
    void aFlintYamlThatSaysNothingIsNone(String content) throws IOException {
        Files.writeString(folder.resolve("flint.yaml"), content);
        assertEquals(1, run("check"), err);
    }

    @Test
    void aFolderOrAPipeIsNoFlintYaml() throws Exception {
        Path file = Files.createDirectory(folder.resolve("flint.yaml"));
        assertEquals(2, run("check"));
        assertEquals("flint: flint.yaml:1:1: is no file; write one, or name another with --config\n", err);
        Files.delete(file);
        assumeTrue(makesPipe(file), "no pipes on this system");
        assertEquals(2, run("check"));
        assertEquals("flint: flint.yaml:1:1: is no file; write one, or name another with --config\n", err);
    }

    private static boolean makesPipe(Path path) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "flink-conf.yaml/x", "a\u001b[31m\nb", "\u202e"})
    void aPathThatDoesNotExistIsToldInOneLine(String path) {
        assertEquals(2, run("check", path));
        assertEquals("", out);
        assertTrue(err.endsWith(": there is no such file or folder\n"), err);
        assertEquals(1, err.lines().count(), err);
        assertFalse(err.contains("\u001b") || err.contains("\u202e"), err);
    }

    @Test
    void everyPathAndRuleThatIsNoneIsTold() {
        assertEquals(2, run("check", "one", "two", "--rule", "rocksdb-full-checkpoint", "--skip", "x\u001b"));
        assertEquals(4, err.lines().count(), err);
        assertTrue(err.contains("--rule rocksdb-full-checkpoint: there is no such rule; did you mean"
                + " rocksdb-full-checkpoints?"), err);
        assertFalse(err.contains("\u001b"), err);
    }

    @Test
    void standardInputIsCheckedUnderItsName() {
        assertEquals(1, run(CONF.getBytes(StandardCharsets.UTF_8), "flink-conf.yaml", "json"));
        assertEquals(List.of(), Json.list(Json.parse(out), "errors"));
        assertEquals("FLINT414", Json.at(Json.parse(out), "findings", 0, "rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.yaml", "config.yaml", "A.java", "pom.xml", "a\nb/d.yaml", "e\u001b.yaml", "../x.yaml"})
    void standardInputMayHoldAnything(String name) {
        byte[][] contents = {{}, {0, 1, 2}, {'#', (byte) 0xE9}, "[".repeat(10_000).getBytes(StandardCharsets.US_ASCII),
            new byte[6 << 20]};
        for (byte[] content : contents) {
            assertEquals(0, run(content, name, "json"), err);
            assertEquals("", err);
            Json.parse(out);
            assertEquals(0, run(content, name, "sarif"));
            SarifSchema.assertValid(out);
            assertEquals(0, run(content, name, "concise"));
            assertTrue(out.chars().noneMatch(c -> c < ' ' && c != '\n'), out);
            assertTrue(out.lines().count() <= 1, out);
        }
    }

    @Test
    void aDefectIsOneLineAndStatusThree() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a\nb");
            }
        };
        assertEquals(3, run(broken, "check", "-", "--stdin-filename", "a.yaml"));
        assertEquals("", out);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("flint: it failed itself; please report this line: "), err);
    }

    private int run(byte[] input, String name, String format) {
        return run(new ByteArrayInputStream(input), "check", "-", "--stdin-filename", name, "--format", format);
    }

    private int run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    private int run(InputStream in, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
        int status = FlintCommand.run(
                new Surroundings(in, outStream, errStream, Map.of(), folder, Surroundings.Terminal.NONE), arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        assertFalse(err.contains("\tat "), err);
        return status;
    }
}
