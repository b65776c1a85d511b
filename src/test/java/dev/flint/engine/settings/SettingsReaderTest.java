package dev.flint.engine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.discover.Tree;
import dev.flint.engine.Profile;
import dev.flint.findings.Confidence;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Workload;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(rule("FLINT101", "kryo-collection-type"), rule("FLINT601", "unknown-key")));

    @Test
    void everythingThatCanBeSaid() {
        Settings settings = read(
                """
                version: 1
                flinkVersion: 1.20
                profile: production
                ignore:
                  - legacy/
                  - "*.bak.yaml"
                rules:
                  FLINT101: {severity: error}
                  unknown-key:
                    severity: off
                suppress:
                  - rule: FLINT101
                    path: src/old/
                    reason: is rewritten in spring
                    until: 2027-01-31
                  - {rule: unknown-key, path: conf/*.yaml, reason: read by another tool}
                workloads:
                  orders: {rate: 20k/s}
                """);
        assertEquals(FlinkVersion.of(1, 20), settings.flinkVersion().orElseThrow().version());
        assertEquals(2, settings.flinkVersion().orElseThrow().place().span().startLine());
        assertEquals(Optional.of(Profile.PRODUCTION), settings.profile());
        assertEquals(List.of("legacy/", "*.bak.yaml"), settings.ignore());
        assertEquals(Map.of("FLINT101", Severity.ERROR), settings.severities());
        assertEquals(Set.of("FLINT601"), settings.off());
        Settings.Suppression first = settings.suppress().get(0);
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), first.until());
        assertTrue(first.path().covers("src/old/deep/A.java"));
        assertFalse(first.path().covers("x/src/old/A.java"));
        Settings.Suppression second = settings.suppress().get(1);
        assertEquals("FLINT601", second.rule());
        assertTrue(second.path().covers("conf/a.yaml"));
        assertFalse(second.path().covers("conf/deep/a.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "version: 1\n", "rules:\nignore:\nsuppress:\n", "{}"})
    void aFileMaySayNothing(String text) {
        Settings settings = read(text);
        assertEquals(Settings.NONE, settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flinkVerison: 1.18 | 1:1 unknown key 'flinkVerison'; did you mean flinkVersion?",
                "nonsense: 1 | 1:1 unknown key 'nonsense'",
                "version: 2 | 1:10 version 2 of this file is not known; write version: 1",
                "flinkVersion: new | 1:15 'new' is no version of Flink such as 1.20",
                "profile: prod | 1:10 'prod' is no profile; write production or development",
                "ignore: legacy | 1:9 ignore must be a list",
                "ignore: [[a]] | 1:10 ignore must be a plain value",
                "rules: {FLINT1O1: {severity: off}} | 1:9 there is no rule 'FLINT1O1'; did you mean FLINT101?",
                "rules: {FLINT101: {severty: off}} | 1:20 unknown key 'severty'; did you mean severity?",
                "rules: {FLINT101: {severity: bad}} | 1:30 'bad' is no severity; write error, warning, info or off",
                "rules: {FLINT101: off} | 1:19 write FLINT101: {severity: off}",
                "rules: [FLINT101] | 1:8 rules must hold keys and values",
                "suppress: [{rule: FLINT101, path: a}] | 1:12 a suppression needs a reason",
                "suppress: [{rule: FLINT101, path: a, reason: b, until: soon}] | 1:56 'soon' is no date such as 2027-01-31",
                "suppress: [FLINT101] | 1:12 suppress must hold keys and values",
                "profile: ${PROFILE} | 1:10 profile must be a plain value",
                "version: 1\\nversion: 1 | 2:1 'version' stands here twice",
                "just a text | 1:1 flint.yaml must hold keys and values",
                "workloads: {a: {rat: 1M/s}} | 1:17 unknown key 'rat'; did you mean rate?",
                "workloads: {a: {rate: 1M}} | 1:23 rate: '1M' has no unit; write messages in a time such as 1M/s",
                "workloads: {a: {window: 5 min}} | 1:25 window holds keys: size, slide",
                "workloads: {a: {window: {size: 5 min, slid: 1 min}}} | 1:39 unknown key 'slid'; did you mean slide?",
                "workloads: {a: {window: {slide: 1 min}}} | 1:33 window: a slide needs a size",
                "workloads: {a: {window: {size: 1 min, slide: 5 min}}} | 1:46 window: a slide of 5 min is longer than"
                        + " the size of 1 min, so that messages would be in no window",
                "workloads: {a: {machine: m5.4xlarg}} | 1:26 machine: 'm5.4xlarg' is not in flint's table; did you mean"
                        + " m5.4xlarge or c5.4xlarge or m5.xlarge? Or write nic: and disk:",
                "workloads: {a: {machine: qq}} | 1:26 machine: 'qq' is not in flint's table; write nic: and disk: in its"
                        + " place",
                "workloads: {a: {machine: m5.4xlarge, nic: 10 GbE}} | 1:38 nic: the machine m5.4xlarge tells it already;"
                        + " write one of both",
                "workloads: {a: {stateBackend: rocksbd}} | 1:31 stateBackend: 'rocksbd' is none of hashmap, rocksdb; did"
                        + " you mean rocksdb?",
                "workloads: {a: {keys: 1000 billion, stateBytesPerKey: 100 MB}} | 1:55 keys times stateBytesPerKey is"
                        + " 100000 PB, which no cluster holds; look for a wrong unit",
                "workloads: {a: {parallelism: 16, taskManagers: 2, slots: 4}} | 1:30 parallelism: 16 needs more slots"
                        + " than the 8 of taskManagers and slots",
                "workloads: {a: {skew: 0.5}} | 1:23 skew: '0.5' is out of range: skew is a factor of at least 1",
                "workloads: {a: 5} | 1:13 workload a must hold keys and values such as rate: 1M/s",
                "workloads: [a] | 1:12 workloads must hold keys and values",
                "a: 1\\n---\\nb: 1 | 3:1 a second document; flint.yaml has one",
            })
    void whatIsWrongIsToldWithItsPlace(String text, String problem) {
        SettingsFile file =
                SettingsReader.read(new SourceFile("flint.yaml", text.replace("\\n", "\n")), CATALOGUE);
        List<String> problems = file.problems().stream()
                .map(p -> p.place().span().startLine() + ":" + p.place().span().startColumn() + " " + p.message())
                .toList();
        assertTrue(problems.contains(problem), problems.toString());
    }

    @Test
    void aWorkloadHasItsFiguresWithTheirPlaces() {
        Settings settings = read(
                """
                workloads:
                  orders:
                    deployment: orders
                    rate: 1_000_000 msg/s
                    window: {size: 5 min, slide: 1 min}
                    checkpoint:
                      incremental: true
                    disk: 1 TB
                    machine: M5.4xlarge
                """);
        Workload workload = settings.workloads().get(0);
        assertEquals("orders", workload.name());
        assertEquals(2, workload.place().span().startLine());
        assertEquals(Optional.of("orders"), workload.deployment().ifKnown());
        assertEquals(Optional.of(1e6), workload.value(Measure.RATE).ifKnown());
        assertEquals(4, workload.value(Measure.RATE).where().orElseThrow().span().startLine());
        assertEquals(Optional.of(60.0), workload.value(Measure.WINDOW_SLIDE).ifKnown());
        assertEquals(Optional.of(1.0), workload.value(Measure.INCREMENTAL).ifKnown());
        assertEquals(Optional.of(1e12), workload.value(Measure.DISK_SPACE).ifKnown());
        assertTrue(workload.value(Measure.KEYS).isAbsent());
    }

    @Test
    void aFileOfWorkloadsHoldsOneOrSeveral() {
        SettingsFile one = SettingsReader.readWorkloads(new SourceFile("load/peak.yaml", "rate: 1M/s\n"));
        assertEquals(List.of(), one.problems());
        assertEquals("peak", one.settings().workloads().get(0).name());
        SettingsFile two = SettingsReader.readWorkloads(
                new SourceFile("peak.yaml", "workloads: {a: {rate: 1M/s}, b: {rate: 2M/s}}"));
        assertEquals(List.of(), two.problems());
        assertEquals(2, two.settings().workloads().size());
        assertEquals(1, SettingsReader.readWorkloads(new SourceFile("peak.yaml", "")).problems().size());
    }

    @Test
    void yamlThatDoesNotParseIsAProblem() {
        SettingsFile file = SettingsReader.read(new SourceFile("flint.yaml", "a: [1\nb: 2\n"), CATALOGUE);
        assertEquals(1, file.problems().size());
    }

    @Test
    void theFileStandsAtTheRootOrWhereItIsNamed(@TempDir Path root) throws IOException {
        Tree tree = Tree.of(root, List.of(Path.of(".")));
        assertEquals(Settings.NONE, SettingsReader.load(tree, Optional.empty(), CATALOGUE).settings());
        Files.writeString(root.resolve("flint.yaml"), "profile: production\n");
        assertEquals(
                Optional.of(Profile.PRODUCTION),
                SettingsReader.load(tree, Optional.empty(), CATALOGUE).settings().profile());
        Files.writeString(root.resolve("other.yaml"), "profile: development\n");
        Optional<Path> other = Optional.of(tree.root().resolve("other.yaml"));
        assertEquals(
                Optional.of(Profile.DEVELOPMENT),
                SettingsReader.load(tree, other, CATALOGUE).settings().profile());
        Optional<Path> missing = Optional.of(tree.root().resolve("missing.yaml"));
        assertEquals("missing.yaml", SettingsReader.load(tree, missing, CATALOGUE).problems().get(0).path());
    }

    private static Settings read(String text) {
        SettingsFile file = SettingsReader.read(new SourceFile("flint.yaml", text), CATALOGUE);
        assertEquals(List.of(), file.problems());
        return file.settings();
    }

    private static Catalogue.Entry rule(String id, String name) {
        RuleDescription.Message message =
                new RuleDescription.Message("default", "text", Severity.WARNING, Confidence.HIGH);
        RuleDescription description = new RuleDescription(
                id, name, "summary", "description", "0.1.0", List.of(), List.of(), List.of(message), "page");
        return new Catalogue.Entry(description, "Rule");
    }
}
