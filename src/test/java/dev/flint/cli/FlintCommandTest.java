package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.FailOn;
import dev.flint.engine.FlintVersion;
import dev.flint.engine.Profile;
import dev.flint.report.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    void helpGoesToStandardOutputAndFitsATerminal() throws IOException {
        for (String command : new String[] {"", "check ", "explain ", "rules ", "completion "}) {
            for (String option : new String[] {"--help", "-h"}) {
                assertEquals(0, run((command + option).split(" ")));
                assertEquals("", err);
                assertTrue(out.contains("Usage: flint " + command.trim()), out);
                out.lines().forEach(line -> assertTrue(line.length() <= 85, line));
            }
        }
    }

    @Test
    void helpAndCompletionNameEveryOptionAndEveryWord() {
        run("completion");
        String completion = out;
        for (Subcommand command : Subcommand.values()) {
            run(command.word(), "--help");
            for (Option option : command.options()) {
                assertTrue(out.contains(option.word()), command + " " + option);
                assertTrue(out.contains(option.letter()), command + " " + option);
                assertTrue(completion.contains(option.word()), option.word());
            }
            assertTrue(completion.contains(command.word()), command.word());
        }
        run("check", "--help");
        for (String word : words()) {
            assertTrue(out.contains(word), word);
            assertTrue(completion.contains(word), word);
        }
        for (int status = 0; status <= 3; status++) {
            assertTrue(out.contains("\n  " + status + "  "), "exit status " + status);
        }
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        Arrays.stream(Format.values()).map(Format::word).forEach(words::add);
        Arrays.stream(FailOn.values()).map(FailOn::word).forEach(words::add);
        Arrays.stream(Profile.values()).map(Profile::word).forEach(words::add);
        Arrays.stream(Colour.values()).map(Colour::word).forEach(words::add);
        return words;
    }

    @Test
    void nothingToDoIsWrongUsage() {
        assertEquals(2, run());
        assertEquals("", out);
        assertTrue(err.contains("Usage: flint"), err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --format=json .|{",
                "check --format json|{",
                "check -fjson|{",
                "check -f=json --quiet|{",
                "check --jobs=3 -f json -- .|{",
                "check -j 3 . --format=json|{",
                "rules -f json|[",
            })
    void optionsAreWrittenInTheUsualWays(String arguments, String beginning) {
        assertEquals(0, run(arguments.split(" ")), err);
        assertTrue(out.startsWith(beginning), out);
    }

    @Test
    void whatFollowsTwoDashesIsNoOption() {
        assertEquals(2, run("check", "--", "--help"));
        assertEquals("flint: --help: there is no such file or folder\n", err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek|flint: there is no command 'chek'; did you mean flint check? (flint --help)",
                ".|flint: there is no command '.'; did you mean flint check? (flint --help)",
                "check --flinkversion 1.18|unknown option '--flinkversion'; did you mean --flink-version?",
                "check -x|flint: unknown option '-x' (flint check --help)",
                "check --fail-on bad|flint: --fail-on: 'bad' is none of error, warning, info, never",
                "check --format xml|flint: --format: 'xml' is none of terminal,",
                "check --format|flint: --format needs a value (flint check --help)",
                "check --format --quiet|flint: --format needs a value (flint check --help)",
                "check --format json -fsarif|flint: --format stands here twice",
                "check --quiet=yes|flint: --quiet takes no value",
                "check -qx|flint: --quiet takes no value",
                "check -o sarif|flint: --output: 'sarif' is not FORMAT=FILE such as sarif=flint.sarif",
                "check -o xml=x|flint: --output: 'xml' is none of terminal,",
                "check --flink-version x|flint: --flink-version: 'x' is no version such as 1.20",
                "check --jobs 0|flint: --jobs: '0' is no number from 1 to 256",
                "check --color blue|flint: --color: 'blue' is none of auto, always, never",
                "check --profile x|flint: --profile: 'x' is none of production, development",
                "rules x|flint: 'x' is an argument too many (flint rules --help)",
                "rules --pedantic|flint: unknown option '--pedantic' (flint rules --help)",
                "check -|flint: - needs the name of the file: --stdin-filename conf/config.yaml",
                "explain FLINT999|flint: there is no rule FLINT999",
                "explain rocksdb-ful-checkpoints|did you mean rocksdb-full-checkpoints? (flint rules lists them)",
                "explain|flint: flint explain needs an argument more (flint explain --help)",
                "rules --format xml|flint: --format: 'xml' is none of terminal, json, markdown",
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
        assertTrue(err.contains("b\\nc"), err);
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
