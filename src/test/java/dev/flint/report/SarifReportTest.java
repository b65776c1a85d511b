package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.json.Json;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    @Test
    void theSchemaAcceptsWhatFlintWrites() {
        SarifSchema.assertValid(Sample.rich().write(Format.SARIF));
        SarifSchema.assertValid(Sample.simple().write(Format.SARIF));
        SarifSchema.assertValid(new Sample().write(Format.SARIF));
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        String good = Sample.simple().write(Format.SARIF);
        for (String bad : List.of(
                good.replace("\"results\"", "\"result\""),
                good.replace("\"startLine\": 3", "\"startLine\": 0"),
                good.replace("\"level\": \"warning\"", "\"level\": \"info\""),
                good.replace("conf/config.yaml\"", "conf/config x.yaml\""))) {
            assertNotEquals(good, bad);
            assertThrows(AssertionError.class, () -> SarifSchema.assertValid(bad));
        }
    }

    @Test
    void aCleanRunHasAnEmptyListOfResults() {
        Object run = run(new Sample());
        assertEquals(List.of(), Json.at(run, "results"));
        assertEquals(true, Json.at(run, "invocations", 0, "executionSuccessful"));
        assertEquals(3, Json.list(run, "tool", "driver", "rules").size());
    }

    @Test
    void aRuleCarriesItsPage() {
        Object rule = Json.at(run(Sample.simple()), "tool", "driver", "rules", 2);
        assertEquals("FLINT414", Json.at(rule, "id"));
        assertEquals("RocksdbFullCheckpoints", Json.at(rule, "name"));
        assertEquals(Sample.ROCKSDB.page(), Json.at(rule, "help", "markdown"));
        assertTrue(((String) Json.at(rule, "help", "text")).contains("What it finds"));
        assertEquals("warning", Json.at(rule, "defaultConfiguration", "level"));
        assertEquals("warning", Json.at(rule, "properties", "problem.severity"));
        assertEquals("high", Json.at(rule, "properties", "precision"));
        assertEquals(
                "every checkpoint uploads the whole RocksDB state: '{0}' is not set to 'true' in Flink '{1}'.",
                Json.at(rule, "messageStrings", "default", "text"));
    }

    @Test
    void theMessageIsTheRulesWithItsArguments() {
        Object result = result(Sample.simple(), 0);
        assertEquals(2L, Json.at(result, "ruleIndex"));
        assertEquals("default", Json.at(result, "message", "id"));
        assertEquals(
                List.of("execution.checkpointing.incremental", "1.20"), Json.at(result, "message", "arguments"));
        assertEquals(
                "every checkpoint uploads the whole RocksDB state: 'execution.checkpointing.incremental' is not set to "
                        + "'true' in Flink '1.20'.",
                Json.at(result, "message", "text"));
    }

    @Test
    void aStretchInBackticksIsOneArgument() {
        String message = "`{key}: {value}` {b} {{x}} don't '{key}={value}' '{x}' {";
        RuleDescription rule = Sample.rule("FLINT601", "unknown-key", Severity.ERROR, message);
        Sample sample = new Sample();
        sample.file("a.yaml", "a: b\n");
        sample.finding(
                rule,
                Finding.of("FLINT601", "default", sample.at("a.yaml", "a"), "a")
                        .with("key", "a")
                        .with("value", "b")
                        .with("x", "y")
                        .build());
        Object written = Json.at(result(sample, 0), "message");
        assertEquals(List.of("a: b", "{b}", "y", "a=b"), Json.at(written, "arguments"));
        assertEquals("'a: b' '{b}' {'y'} don't 'a=b' 'y' {.", Json.at(written, "text"));
    }

    @Test
    void theRegionIsThatOfTheFileAndTheContextAroundIt() {
        Object location = Json.at(result(Sample.simple(), 0), "locations", 0, "physicalLocation");
        assertEquals("conf/config.yaml", Json.at(location, "artifactLocation", "uri"));
        assertEquals(
                Map.of(
                        "startLine", 3L,
                        "startColumn", 5L,
                        "endLine", 3L,
                        "endColumn", 18L,
                        "snippet", Map.of("text", "type: rocksdb")),
                Json.at(location, "region"));
        assertEquals(
                Map.of(
                        "startLine", 2L,
                        "endLine", 4L,
                        "snippet", Map.of("text", "  backend:\n    type: rocksdb\n    local-recovery: true")),
                Json.at(location, "contextRegion"));
    }

    @Test
    void aFindingAboutAModuleMarksTheWholeFirstLine() {
        Object region = Json.at(result(Sample.rich(), 3), "locations", 0, "physicalLocation", "region");
        assertEquals(1L, Json.at(region, "startLine"));
        assertEquals("<project>", Json.at(region, "snippet", "text"));
        assertEquals(10L, Json.at(region, "endColumn"));
    }

    @Test
    void relatedPlacesAreLinkedFromTheMessage() {
        Object result = result(Sample.rich(), 1);
        assertTrue(((String) Json.at(result, "message", "text"))
                .endsWith(" See [src/main/java/com/acme/OrderJob.java:7](1)."));
        assertEquals(1L, Json.at(result, "relatedLocations", 0, "id"));
        assertEquals("set here.", Json.at(result, "relatedLocations", 0, "message", "text"));
    }

    @Test
    void stepsAreACodeFlow() {
        Object result = result(Sample.rich(), 0);
        List<?> steps = Json.list(result, "codeFlows", 0, "threadFlows", 0, "locations");
        assertEquals(2, steps.size());
        assertEquals("its field 'tags' is no POJO.", Json.at(steps.get(1), "location", "message", "text"));
    }

    @Test
    void aFixSaysWhatToReplace() {
        Object fix = Json.at(result(Sample.rich(), 1), "fixes", 0);
        assertEquals("set 'execution.checkpointing.incremental'.", Json.at(fix, "description", "text"));
        Object replacement = Json.at(fix, "artifactChanges", 0, "replacements", 0);
        assertEquals(
                Map.of("startLine", 3L, "startColumn", 1L, "endLine", 3L, "endColumn", 1L),
                Json.at(replacement, "deletedRegion"));
        assertEquals(
                "execution.checkpointing.incremental: true\n", Json.at(replacement, "insertedContent", "text"));
    }

    @Test
    void suppressedFindingsAreLeftOut() {
        Sample sample = Sample.rich();
        assertEquals(sample.findings.size() - 1, Json.list(run(sample), "results").size());
        assertFalse(sample.write(Format.SARIF).contains("com.acme.Other"));
    }

    @Test
    void everyIndexPointsToItsFileAndEveryPathIsAUri() {
        Object run = run(Sample.rich());
        List<?> artifacts = Json.list(run, "artifacts");
        for (Object result : Json.list(run, "results")) {
            Object location = Json.at(result, "locations", 0, "physicalLocation", "artifactLocation");
            int index = ((Long) Json.at(location, "index")).intValue();
            assertEquals(Json.at(location, "uri"), Json.at(artifacts.get(index), "location", "uri"));
        }
        assertTrue(artifacts.stream()
                .anyMatch(artifact -> Json.at(artifact, "location", "uri")
                        .equals("odd%20dir/gr%C3%B6%C3%9Fe%20%231%20%5Ba%5D%2520,b%3Ac%E2%80%AE.yaml")));
    }

    @Test
    void whatIsNotReadOrNotEvaluatedIsANotification() {
        Sample sample = Sample.rich();
        sample.defects.add("rule FLINT101: NullPointerException");
        Object invocation = Json.at(run(sample), "invocations", 0);
        assertEquals(false, Json.at(invocation, "executionSuccessful"));
        List<?> notifications = Json.list(invocation, "toolExecutionNotifications");
        assertEquals("not-read", Json.at(notifications.get(0), "descriptor", "id"));
        assertEquals("warning", Json.at(notifications.get(0), "level"));
        assertEquals("note", Json.at(notifications.get(1), "level"));
        assertEquals("error", Json.at(notifications.get(2), "level"));
        assertFalse(Json.has(notifications.get(2), "locations"));
    }

    @Test
    void theRepositoryIsNamedOnlyWhenItIsKnown() {
        assertFalse(Json.has(run(Sample.simple()), "versionControlProvenance"));
        Object provenance = Json.at(run(Sample.rich()), "versionControlProvenance", 0);
        assertEquals("4f1c0d2e", Json.at(provenance, "revisionId"));
        assertEquals("SRCROOT", Json.at(provenance, "mappedTo", "uriBaseId"));
    }

    @Test
    void flintsFingerprintSurvivesMovesAndTellsTwinsApart() {
        Sample sample = Sample.simple();
        String before = (String) Json.at(result(sample, 0), "partialFingerprints", "flintFinding/v1");
        Sample moved = new Sample();
        moved.file("conf/config.yaml", "# new\n\nstate:\n  backend:\n    type: rocksdb\n");
        for (int i = 0; i < 2; i++) {
            moved.finding(
                    Sample.ROCKSDB,
                    Finding.of("FLINT414", "default", moved.at("conf/config.yaml", "type: rocksdb"), "state.backend")
                            .with("key", "k")
                            .with("version", "v")
                            .build());
        }
        assertEquals(before, Json.at(result(moved, 0), "partialFingerprints", "flintFinding/v1"));
        assertNotEquals(before, Json.at(result(moved, 1), "partialFingerprints", "flintFinding/v1"));
    }

    @Test
    void aMinifiedLineDoesNotFillTheReport() {
        Sample sample = new Sample();
        SourceFile file = sample.file("a.json", "x".repeat(500_000) + "NEEDLE" + "y".repeat(500_000));
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.json", "NEEDLE"), "a")
                        .with("job", "a")
                        .build());
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", file.place(0, file.text().length()), "b")
                        .with("job", "b")
                        .build());
        String sarif = sample.write(Format.SARIF);
        SarifSchema.assertValid(sarif);
        assertTrue(sarif.length() < 30_000, "length " + sarif.length());
        Object location = Json.at(result(sample, 0), "locations", 0, "physicalLocation");
        assertEquals("NEEDLE", Json.at(location, "region", "snippet", "text"));
        assertTrue(((String) Json.at(location, "contextRegion", "snippet", "text")).contains("xNEEDLEy"));
    }

    @Test
    void aFileThatIsNotAtHandIsNamedWithoutItsLines() {
        Sample sample = new Sample();
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", new Place("gone.xml", new Span(7, 2, 7, 9)), "a")
                        .with("job", "a")
                        .build());
        SarifSchema.assertValid(sample.write(Format.SARIF));
        Object region = Json.at(result(sample, 0), "locations", 0, "physicalLocation", "region");
        assertEquals(Map.of("startLine", 7L, "startColumn", 2L, "endLine", 7L, "endColumn", 9L), region);
    }

    private static Object run(Sample sample) {
        return Json.at(Json.parse(sample.write(Format.SARIF)), "runs", 0);
    }

    private static Object result(Sample sample, int index) {
        return Json.at(run(sample), "results", index);
    }
}
