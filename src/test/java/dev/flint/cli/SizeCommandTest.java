package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.report.json.Json;
import dev.flint.rules.Cases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeCommandTest {

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void copy() throws IOException {
        project = Cases.copy(Path.of("testdata/projects/article-example"), temporary);
    }

    @Test
    @SuppressWarnings("unchecked")
    void jsonHoldsWhatItPromises() {
        Map<String, Object> root = (Map<String, Object>) Json.parse(run(0, "size", "--format", "json").out);
        Map<String, Object> clicks = (Map<String, Object>) ((List<Object>) root.get("deployments")).get(0);
        assertEquals("clicks", clicks.get("name"));
        assertEquals("5", String.valueOf(clicks.get("taskManagers")));
        assertEquals("16", String.valueOf(clicks.get("slots")));
        Map<String, Object> each = (Map<String, Object>) clicks.get("perTaskManager");
        assertEquals("400000000", String.valueOf(((Map<String, Object>) each.get("in")).get("source")));
        assertEquals("720000000", String.valueOf(((Map<String, Object>) each.get("in")).get("total")));
        assertEquals("333333333", String.valueOf(((Map<String, Object>) each.get("out")).get("checkpoint")));
        assertEquals("720000000", String.valueOf(((Map<String, Object>) each.get("out")).get("total")));
        assertEquals("20000000000", String.valueOf(each.get("state")));
        assertEquals("40000000", String.valueOf(each.get("diskWrite")));
        assertEquals("489", String.valueOf(clicks.get("catchUpSeconds")));
        Map<String, Object> limit = (Map<String, Object>) ((List<Object>) clicks.get("limits")).get(0);
        assertEquals("network-in", limit.get("what"));
        assertEquals("0.576", String.valueOf(limit.get("utilisation")));
        assertEquals("ok", limit.get("verdict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "json", "markdown", "html"})
    void everyFormatIsTheSameTwice(String format) {
        assertEquals(
                run(0, "size", "-j", "1", "--format", format).out, run(0, "size", "-j", "2", "--format", format).out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "json", "markdown", "html"})
    void everyFormatShowsADeploymentWithoutAWorkload(String format) throws IOException {
        Files.delete(project.resolve("flint.yaml"));
        String out = run(0, "size", "--format", format).out;
        assertTrue(out.contains("clicks"), out);
        assertFalse(out.contains("NaN"), out);
    }

    @Test
    void whatIsWrittenBecomesNoMarkup() throws IOException {
        Files.writeString(project.resolve("flint.yaml"), "workloads: {\"<script>alert(1)</script>\": {rate: 1M/s}}\n");
        String page = run(0, "size", "--format", "html").out;
        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        String markdown = run(0, "size", "--format", "markdown").out;
        assertFalse(markdown.contains("<script>"), markdown);
    }

    @Test
    void whatIsNotDeclaredIsNotKnown() throws IOException {
        Files.writeString(project.resolve("flint.yaml"), "workloads: {clicks: {rate: 1M/s}}\n");
        String out = run(0, "size", "--format", "json").out;
        assertTrue(out.contains("\"source\": null"), out);
        assertTrue(out.contains("\"catchUpSeconds\": null"), out);
        assertFalse(out.contains("NaN"), out);
    }

    @Test
    void aConfThatFlinkRefusesIsToldByEveryCommand() throws IOException {
        Files.createDirectories(project.resolve("conf"));
        Files.writeString(project.resolve("conf/flink-config.yaml"), "taskmanager:\n  host: a\nrest: [a\n");
        for (String command : new String[] {"size", "config"}) {
            String out = run(0, command, "--format", "json").out;
            assertTrue(out.contains("is no YAML that Flink reads"), command + out);
        }
    }

    @Test
    void aFileOfItsOwnBeatsTheSettings() throws IOException {
        Files.writeString(project.resolve("black-friday.yaml"), "rate: 3M/s\nmessageSize: 2 KB\n");
        String out = run(0, "size", "--workload", "black-friday.yaml").out;
        assertTrue(out.startsWith("black-friday (operator"), out);
        assertTrue(out.contains("1,200 MB/s"), out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "taskmanager=10 | --what-if: there is no 'taskmanager'; did you mean taskManagers?",
        "taskmanagers | --what-if: 'taskmanagers' is not KEY=VALUE such as taskmanagers=10",
        "taskmanagers=many | --what-if: taskManagers: 'many' is not understood; write a number such as 500M",
        "machine=m5.4xl | --what-if: the machine 'm5.4xl' is not in flint's table; did you mean",
        "stateBackend=disk | --what-if: 'disk' is no state backend; write hashmap or rocksdb",
    })
    void whatCannotBeMeantIsRefused(String whatIf, String reason) {
        String err = run(2, "size", "--what-if", whatIf).err;
        assertTrue(err.contains(reason), err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "workloads: {a: {rate: 1M}} | flint.yaml:1:23: rate: '1M' has no unit; write messages in a time such as 1M/s",
        "workloads: {a: {deployment: click}} | flint.yaml:1:29: deployment: there is no 'click'; did you mean clicks?",
    })
    void aWorkloadThatCannotBeMeantIsRefusedWithItsPlace(String settings, String reason) throws IOException {
        Files.writeString(project.resolve("flint.yaml"), settings + "\n");
        String err = run(2, "size").err;
        assertTrue(err.contains(reason), err);
    }

    /** Whatever is declared and whatever is not, there is a sheet, and no figure that is none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyWorkloadHasItsSheet(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            StringBuilder settings = new StringBuilder("workloads:\n  clicks:\n");
            for (String line : List.of(
                    "rate: 1M/s", "rate: 3/min", "messageSize: 2 KB", "keys: 500M", "keys: 7", "stateBytesPerKey: 40 B",
                    "window: {size: 5 min, slide: 7 s}", "window: {size: 300 days, slide: 1 s}", "shuffles: 0",
                    "sink: {rate: 0/s}", "sink: {messageSize: 0 B}", "skew: 3", "taskManagers: 1",
                    "taskManagers: 100_000", "slots: 10_000", "machine: m5.xlarge", "disk: {space: 1 MB}",
                    "stateBackend: hashmap", "stateBackend: rocksdb",
                    "checkpoint: {interval: 10 ms, incremental: true, touched: 0 %, bandwidth: 1 KB/s}",
                    "capacity: 1M/s", "capacity: 1/h", "headroom: 0 %", "downtime: 0 s", "catchUp: 1 s")) {
                String key = "\n    " + line.substring(0, line.indexOf(':') + 1);
                if (random.nextInt(3) == 0 && !settings.toString().contains(key)) {
                    settings.append("    ").append(line).append('\n');
                }
            }
            settings.append("    parallelism: 1\n");
            Files.writeString(project.resolve("flint.yaml"), settings);
            for (String format : List.of("json", "html")) {
                String out = run(0, "size", "--format", format, "--what-if", "taskmanagers=3,incremental=true").out;
                assertFalse(out.contains("NaN") || out.contains("Infinity"), settings + out);
            }
        }
    }

    private record Ran(String out, String err) {}

    private Ran run(int status, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                project,
                Surroundings.Terminal.NONE);
        assertEquals(status, FlintCommand.run(surroundings, arguments), err.toString(StandardCharsets.UTF_8));
        return new Ran(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
