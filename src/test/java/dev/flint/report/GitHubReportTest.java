package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Finding;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubReportTest {

    /** A workflow command as the runner understands a line. */
    private record Command(String name, Map<String, String> properties, String message) {

        /** As {@code ActionCommand.TryParseV2} of actions/runner. */
        static Command parse(String line) {
            String trimmed = line.stripLeading();
            assertTrue(trimmed.startsWith("::"), line);
            int end = trimmed.indexOf("::", 2);
            String info = trimmed.substring(2, end);
            int space = info.indexOf(' ');
            Map<String, String> properties = new LinkedHashMap<>();
            for (String property : info.substring(space + 1).strip().split(",")) {
                String[] pair = property.split("=", 2);
                String value = pair[1].replace("%0D", "\r").replace("%0A", "\n");
                properties.put(pair[0], value.replace("%3A", ":").replace("%2C", ",").replace("%25", "%"));
            }
            String data = trimmed.substring(end + 2).replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
            return new Command(info.substring(0, space), properties, data);
        }
    }

    private static List<Command> commands(Sample sample) {
        List<Command> commands = new ArrayList<>();
        for (String line : sample.write(Format.GITHUB).split("\n")) {
            commands.add(Command.parse(line));
        }
        return commands;
    }

    @Test
    void eachFindingIsOneAnnotation() {
        Command command = commands(Sample.simple()).get(0);
        assertEquals("warning", command.name);
        assertEquals(
                Map.of(
                        "file", "conf/config.yaml",
                        "line", "3",
                        "endLine", "3",
                        "col", "5",
                        "endColumn", "18",
                        "title", "FLINT414 rocksdb-full-checkpoints"),
                command.properties);
        assertEquals(
                """
                every checkpoint uploads the whole RocksDB state: `execution.checkpointing.incremental` is not set to \
                `true` in Flink 1.20
                help: flint explain FLINT414""",
                command.message);
    }

    @Test
    void theSeveritiesAreGitHubs() {
        List<String> names = commands(Sample.rich()).stream().map(Command::name).toList();
        assertEquals(List.of("error", "warning", "warning", "notice", "warning"), names);
    }

    @Test
    void whatStandsInNamesAndValuesComesBackAndCommandsNothing() {
        Command odd = commands(Sample.rich()).get(2);
        assertEquals("odd dir/größe #1 [a]%20,b:c\\u202e.yaml", odd.properties.get("file"));
        assertTrue(odd.message.contains("\\n::error::pwned"), odd.message);
        assertEquals(6, odd.properties.size());
    }

    @Test
    void percentSignsAndLineEndsSurvive() {
        Sample sample = new Sample();
        sample.file("100%0A.yaml", "a\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("100%0A.yaml", "a"), "a")
                        .with("job", "50%0A\r\nx")
                        .build());
        Command command = commands(sample).get(0);
        assertEquals("100%0A.yaml", command.properties.get("file"));
        assertEquals("no test runs the main of 50%0A\\r\\nx\nhelp: flint explain FLINT205", command.message);
    }

    @Test
    void severalLinesHaveNoColumns() {
        Sample sample = new Sample();
        SourceFile file = sample.file("a.yaml", "a: 1\nb: 2\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", file.place(0, 9), "a").with("job", "a").build());
        Command command = commands(sample).get(0);
        assertEquals("2", command.properties.get("endLine"));
        assertFalse(command.properties.containsKey("col"));
    }

    @Test
    void relatedPlacesAndTheFixFollowTheMessage() {
        String message = commands(Sample.rich()).get(1).message;
        assertTrue(message.contains("\nsrc/main/java/com/acme/OrderJob.java:7: set here\nfix: set `"), message);
    }

    @Test
    void suppressedFindingsAreNotShown() {
        assertFalse(Sample.rich().write(Format.GITHUB).contains("com.acme.Other"));
    }
}
