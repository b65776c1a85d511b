package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.report.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void hasTheMembersThatArePromised() {
        Object json = Json.parse(Sample.rich().write(Format.JSON));
        assertEquals(Set.of("flint", "findings", "notEvaluated", "errors", "summary"), ((Map<?, ?>) json).keySet());
        for (Object finding : Json.list(json, "findings")) {
            assertEquals(
                    Set.of(
                            "rule",
                            "name",
                            "severity",
                            "confidence",
                            "message",
                            "path",
                            "line",
                            "column",
                            "endLine",
                            "endColumn",
                            "related",
                            "fix",
                            "suppressed"),
                    ((Map<?, ?>) finding).keySet());
        }
        assertEquals(Map.of("files", 42L, "rules", 3L), Json.at(json, "summary"));
    }

    @Test
    void aFindingIsTold() {
        Object finding = Json.at(Json.parse(Sample.rich().write(Format.JSON)), "findings", 1);
        assertEquals("FLINT414", Json.at(finding, "rule"));
        assertEquals("rocksdb-full-checkpoints", Json.at(finding, "name"));
        assertEquals("warning", Json.at(finding, "severity"));
        assertEquals("high", Json.at(finding, "confidence"));
        assertEquals("deploy/flink-conf.yaml", Json.at(finding, "path"));
        assertEquals(2L, Json.at(finding, "line"));
        assertEquals(1L, Json.at(finding, "column"));
        assertEquals(23L, Json.at(finding, "endColumn"));
        assertEquals(
                List.of(Map.of("path", "src/main/java/com/acme/OrderJob.java", "line", 7L, "message", "set here")),
                Json.at(finding, "related"));
        assertEquals("safe", Json.at(finding, "fix", "safety"));
        assertEquals(
                Map.of(
                        "path", "deploy/flink-conf.yaml",
                        "startLine", 3L,
                        "startColumn", 1L,
                        "endLine", 3L,
                        "endColumn", 1L,
                        "text", "execution.checkpointing.incremental: true\n"),
                Json.at(finding, "fix", "edits", 0));
        assertEquals(Optional.empty(), Json.at(finding, "suppressed"));
    }

    @Test
    void pathsAreExact() {
        Object finding = Json.at(Json.parse(Sample.rich().write(Format.JSON)), "findings", 2);
        assertEquals("odd dir/größe #1 [a]%20,b:c\u202e.yaml", Json.at(finding, "path"));
    }

    @Test
    void suppressedFindingsSayWhyAndUntilWhen() {
        List<?> findings = Json.list(Json.parse(Sample.rich().write(Format.JSON)), "findings");
        assertEquals(
                Map.of("reason", "tested elsewhere", "until", "2027-01-31"),
                Json.at(findings.get(findings.size() - 1), "suppressed"));
    }

    @Test
    void whatWasNotReadAndDefectsAreErrors() {
        Sample sample = Sample.rich();
        sample.defects.add("rule FLINT101: NullPointerException");
        Object json = Json.parse(sample.write(Format.JSON));
        assertEquals("broken.yaml", Json.at(json, "errors", 0, "path"));
        assertEquals(".", Json.at(json, "errors", 1, "path"));
        assertTrue(((String) Json.at(json, "errors", 1, "message")).contains("FLINT101"));
        assertEquals("chart/templates/conf.yaml", Json.at(json, "notEvaluated", 0, "path"));
    }
}
