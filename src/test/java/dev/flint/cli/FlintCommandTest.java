package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.FlintVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlintCommandTest {

    @TempDir
    Path folder;

    private String out;
    private String err;

    @Test
    void theVersionIsThatOfTheBuild() {
        assertEquals(0, run("--version"));
        assertEquals("flint " + FlintVersion.current() + "\n", out);
        assertTrue(FlintVersion.current().matches("\\d+\\.\\d+\\.\\d+(-.+)?"), FlintVersion.current());
    }

    @Test
    void helpGoesToStandardOutputAndNamesEveryExitStatus() {
        assertEquals(0, run("check", "--help"));
        assertEquals("", err);
        for (String part : new String[] {"Exit status:", "  0  ", "  1  ", "  2  ", "  3  ", "Examples:", "--fail-on"}) {
            assertTrue(out.contains(part), part);
        }
    }

    @Test
    void helpIsAsWideAsTheTerminalUpToAPoint() {
        for (int columns : new int[] {20, 60, 80, 100, 300}) {
            run(Map.of("COLUMNS", String.valueOf(columns)), "check", "--help");
            int widest = out.lines().filter(line -> line.startsWith(" ")).mapToInt(String::length).max().orElseThrow();
            assertTrue(widest <= Math.max(90, Math.min(columns, 100)), columns + ": " + widest);
        }
    }

    @Test
    void nothingToDoIsWrongUsage() {
        assertEquals(2, run());
        assertEquals("", out);
        assertTrue(err.startsWith("Usage: flint"), err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek|flint: Unmatched argument at index 0: 'chek'; Did you mean: flint check?",
                "check --flinkversion 1.18|flint: Unknown option: '--flinkversion'; Possible solutions: --flink-version",
                "check --fail-on bad|'bad' is none of error, warning, info, never",
                "check --format xml|'xml' is none of terminal,",
                "check -o sarif|'sarif' is not FORMAT=FILE such as sarif=flint.sarif",
                "check -o xml=x|'xml' is none of terminal,",
                "check --flink-version x|'x' is no version such as 1.20",
                "check --jobs 0|'0' is no number from 1 to 256",
                "check --color blue|'blue' is none of auto, always, never",
                "check --profile x|'x' is none of production, development",
                "check --flink-version|Missing required parameter for option '--flink-version' (X.Y)",
                "check -|flint: - needs the name of the file: --stdin-filename conf/config.yaml",
                "explain FLINT999|flint: there is no rule FLINT999",
                "explain rocksdb-ful-checkpoints|did you mean rocksdb-full-checkpoints? (flint rules lists them)",
                "explain|Missing required parameter: 'ID'",
                "rules --format xml|'xml' is none of terminal, json, markdown",
                "check --rule flint4141|flint: --rule flint4141: there is no such rule; did you mean FLINT414?",
                "check nowhere|flint: nowhere: there is no such file or folder",
                "check --today soon|'soon' is no date such as 2027-01-31",
                "check --config nowhere.yaml|flint: nowhere.yaml:1:1: cannot be read: it is not there any more",
                "check - x --stdin-filename y|flint: - reads one file and goes with no other PATH",
                "check --stdin-filename y|flint: --stdin-filename goes with - in place of a PATH",
                "check -o json=a -o sarif=./a|flint: two reports cannot go to one file: ./a",
                "check -o json=.|flint: a folder stands where a report is to go: .",
                "check -o json=file/x|flint: the report cannot be written to file/x:",
            })
    void wrongUsageIsToldInOneLine(String arguments, String message) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertEquals(2, run(arguments.split(" ")), err);
        assertTrue(err.contains(message), err);
        assertEquals(1, err.lines().filter(line -> line.startsWith("flint: ")).count(), err);
        assertFalse(err.contains("\tat "), err);
    }

    @Test
    void controlCharactersOfArgumentsAreShown() {
        assertEquals(2, run("check", "--profile", "a\u001b[31mb\nc"));
        assertFalse(err.contains("\u001b"), err);
        assertTrue(err.lines().findFirst().orElseThrow().contains("b\\nc"), err);
    }

    @Test
    void severalReportsComeFromOneRun() throws IOException {
        assertEquals(0, run("check", "--format", "json", "-o", "sarif=out/x.sarif", "-o", "concise=y.txt"));
        assertTrue(out.contains("\"flint\": \"" + FlintVersion.current() + "\""), out);
        assertTrue(Files.readString(folder.resolve("out/x.sarif")).contains("\"version\": \"2.1.0\""));
        assertTrue(Files.exists(folder.resolve("y.txt")));
        assertEquals("", err);
    }

    @Test
    void standardOutputThatCannotBeWrittenIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertEquals(2, run(full, errors, Map.of(), "check"));
        assertEquals("flint: standard output cannot be written\n", errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anArgumentMayBeginWithAnAtSign() throws IOException {
        Files.writeString(folder.resolve("@args"), "--help\n");
        assertEquals(0, run("check", "@args"));
        assertFalse(out.contains("Usage:"), out);
    }

    @Test
    void timingsGoToStandardError() {
        assertEquals(0, run("check", "--timings", "--format", "json"));
        assertTrue(out.startsWith("{"), out);
    }

    @Test
    void aRuleIsExplainedByIdOrName() {
        assertEquals(0, run("explain", "flint414"));
        String byId = out;
        assertTrue(byId.startsWith("FLINT414 rocksdb-full-checkpoints"), byId);
        assertEquals(0, run("explain", "rocksdb-full-checkpoints"));
        assertEquals(byId, out);
    }

    @Test
    void theCatalogueIsListed() {
        for (String format : new String[] {"terminal", "json", "markdown"}) {
            assertEquals(0, run("rules", "--format", format));
            assertTrue(out.contains("FLINT414"), format);
        }
    }

    @Test
    void aBrokenFlintYamlIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("flint.yaml"), "profile: production\nflinkVerison: 1.18\n");
        assertEquals(2, run("check"));
        assertEquals("flint: flint.yaml:2:1: unknown key 'flinkVerison'; did you mean flinkVersion?\n", err);
        assertEquals("", out);
    }

    @Test
    void completionKnowsCommandsOptionsAndValues() {
        assertEquals(0, run("completion"));
        for (String part : new String[] {"--flink-version", "\"production\" \"development\"", "_complete_flint"}) {
            assertTrue(out.contains(part), part);
        }
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int status = run(outBytes, errBytes, environment, arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int run(OutputStream outTo, OutputStream errTo, Map<String, String> environment, String... arguments) {
        PrintStream outStream = new PrintStream(outTo, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errTo, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                outStream,
                errStream,
                environment,
                folder,
                Surroundings.Terminal.NONE);
        int status = FlintCommand.run(surroundings, arguments);
        outStream.flush();
        errStream.flush();
        return status;
    }
}
