package dev.flint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.report.ConfigFormat;
import dev.flint.report.ConfigReport;
import dev.flint.report.Format;
import dev.flint.report.SarifSchema;
import dev.flint.report.Terminal;
import dev.flint.report.json.Json;
import dev.flint.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree that holds one good file, whose finding must come whatever lies beside it. */
final class BadTree {

    /** Brings FLINT414 at its second line. */
    static final String CONF = "taskmanager.numberOfTaskSlots: 4\nstate.backend: rocksdb\n";

    private static final String GOOD = "zz-good/flink-conf.yaml";

    private final Path root;

    BadTree(Path root) {
        this.root = root;
        write(GOOD, CONF);
    }

    Path path(String path) {
        return root.resolve(path);
    }

    void write(String path, String content) {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] content) {
        try {
            Path file = path(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the tree, and asserts what must hold of every tree. */
    Report check() {
        Report report = new Report(reports(2));
        config(report);
        return report;
    }

    /** What the good file configures is told, and of other files nothing that the check does not tell too. */
    private void config(Report checked) {
        ConfigRequest request = new ConfigRequest(
                root, List.of(Path.of(".")), Optional.empty(), Optional.empty(), Optional.empty(), false, 2);
        ConfigReport report = assertInstanceOf(ConfigOutcome.Told.class, Engine.config(request)).report();
        assertEquals(List.of(), report.defects());
        List<String> told = new ArrayList<>();
        for (ConfigReport.Deployment deployment : report.deployments()) {
            // From 2.0 on Flink does not look at a file of that name.
            boolean read = deployment.flinkVersion().filter(version -> version.startsWith("2")).isEmpty();
            if (deployment.place().path().equals(GOOD) && !read) {
                told.add("taskmanager.numberOfTaskSlots=4");
            } else if (deployment.place().path().equals(GOOD)) {
                deployment.roles().get(0).entries().forEach(entry ->
                        told.add(entry.key() + "=" + entry.value().orElse("?")));
            }
        }
        assertTrue(told.contains("taskmanager.numberOfTaskSlots=4"), told.toString());
        for (Problem error : report.errors()) {
            String line = error.path() + ": " + error.message();
            assertTrue(checked.errors().contains(line), line);
        }
        for (ConfigFormat format : ConfigFormat.values()) {
            StringBuilder out = new StringBuilder();
            try {
                format.write(report, Terminal.PLAIN, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertTrue(out.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x7F || c == 0x202E), out.toString());
        }
    }

    /** The reports of one check in all formats. */
    Map<Format, String> reports(int jobs) {
        CheckRequest request = new CheckRequest(
                root,
                List.of(Path.of(".")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                jobs);
        CheckOutcome.Checked checked = assertInstanceOf(CheckOutcome.Checked.class, Engine.check(request));
        assertEquals(List.of(), checked.report().defects());
        Map<Format, String> reports = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            StringBuilder out = new StringBuilder();
            try {
                format.write(checked.report(), Terminal.PLAIN, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reports.put(format, out.toString());
        }
        return reports;
    }

    /** What was reported, in every format. */
    static final class Report {

        private final Object json;

        private Report(Map<Format, String> reports) {
            json = Json.parse(reports.get(Format.JSON));
            SarifSchema.assertValid(reports.get(Format.SARIF));
            reports.forEach((format, text) -> assertTrue(
                    text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x7F || c == 0x202E), format + text));
            reports.get(Format.GITHUB).lines().forEach(line -> assertTrue(line.startsWith("::"), line));
            assertTrue(findings().contains("FLINT414 " + GOOD + ":2"), () -> json.toString());
            for (Object error : Json.list(json, "errors")) {
                String message = (String) Json.at(error, "message");
                assertEquals(1, message.lines().count(), message);
            }
        }

        /** {@code path: message} each. */
        List<String> errors() {
            List<String> errors = new ArrayList<>();
            for (Object error : Json.list(json, "errors")) {
                errors.add(Json.at(error, "path") + ": " + Json.at(error, "message"));
            }
            return errors;
        }

        /** {@code rule path:line} each. */
        List<String> findings() {
            List<String> findings = new ArrayList<>();
            for (Object finding : Json.list(json, "findings")) {
                findings.add(
                        Json.at(finding, "rule") + " " + Json.at(finding, "path") + ":" + Json.at(finding, "line"));
            }
            return findings;
        }
    }
}
