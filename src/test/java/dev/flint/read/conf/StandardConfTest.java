package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardConfTest {

    private static ConfFile read(String text) {
        return ConfReader.read(new SourceFile("config.yaml", text).slice(), "config.yaml");
    }

    @Test
    void nestedAndFlatKeysAreOne() {
        ConfFile conf = read("""
                taskmanager:
                  memory.process:
                    size: 1728m
                state.backend.type: "rocksdb"
                metrics:
                  reporters: [a, 'b c']
                """);
        assertEquals(
                List.of("taskmanager.memory.process.size", "state.backend.type", "metrics.reporters"),
                conf.settings().stream().map(Setting::key).toList());
        Setting size = conf.settings().get(0);
        assertEquals(new Place("config.yaml", new Span(3, 5, 3, 9)), size.keyPlace());
        assertEquals(Value.known("1728m", new Place("config.yaml", new Span(3, 11, 3, 16))), size.value());
        assertEquals("[a, b c]", conf.settings().get(2).value().ifKnown().orElseThrow());
        assertEquals(Syntax.YAML, conf.syntax());
        assertTrue(conf.isFlinks());
    }

    @ParameterizedTest
    @CsvSource({
        "0123, 123", "+5, 5", "0x1F, 31", "0o17, 15", "1.20, 1.2", "1e3, 1000.0", ".5, 0.5", "5., 5.0", "True, true",
        "FALSE, false", "yes, yes", "10:30, 10:30", "1_000, 1_000", "1.2.3, 1.2.3", "-1, -1", "0x, 0x", "1728m, 1728m",
        "'\"0123\"', 0123"
    })
    void plainScalarsAreTypedByTheCoreSchema(String written, String value) {
        assertEquals(value, read("a: " + written).settings().get(0).value().ifKnown().orElseThrow());
    }

    @Test
    void duplicatesAndEmptyValuesStay() {
        ConfFile conf = read("a: 1\na: 2\nb:\nc: ~\n");
        assertEquals(4, conf.settings().size());
        assertTrue(conf.settings().get(2).value().isAbsent());
        assertTrue(conf.settings().get(3).value().isAbsent());
    }

    @Test
    void templatesAreUnknown() {
        ConfFile conf = read("a: {{ .b }}\n{{ $k }}: 1\nl: [x, '{{ y }}']\n{{- toYaml .z | nindent 0 }}\n");
        assertEquals(2, conf.settings().size());
        assertTrue(conf.settings().get(0).value().isUnknown());
        assertTrue(conf.settings().get(1).value().isUnknown());
        assertEquals(1, conf.notEvaluated().size());
        assertTrue(conf.partial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b: c\n", "a: *b\n", "\ta: 1\n", "- a\n", "text\n", "a: 1\n---\nb: 2\n"})
    void whatFlinkRefusesIsARefusal(String text) {
        assertFalse(read(text).notes().refusals().isEmpty());
        assertTrue(read(text).problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "apiVersion: flink.k8s.io/v1beta1\nkind: FlinkApplication\nprojectName: x\n",
        "server:\n  port: 8081\nmetrics:\n  enabled: true\nenv: prod\n",
        "pipeline:\n  name: Sync\n  parallelism: 2\nsource:\n  type: mysql\n",
        "flink:\n  jobmanager: http://localhost:8081\njobs: []\nname: x\n",
        "", "# nothing\n", "- a\n"
    })
    void otherToolsHaveAConfigToo(String text) {
        assertFalse(read(text).isFlinks());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "autoscaler.standalone.control-loop.interval: 60s\n",
        "parallelism:\n  default: 2\n", "taskmanager.numberOfTaskSlots:2\n",
        "kubernetes.operator:\n  reconcile.interval: 15 s\nfoo: 1\n", "execution.checkpoints.dir: s3://a\n"
    })
    void flinksOwnAreKnown(String text) {
        assertTrue(ConfReader.read(new SourceFile("x.yaml", text).slice(), "x.yaml").isFlinks());
    }

    @ParameterizedTest
    @CsvSource({
        "flink-conf.yaml, 'a:\n  b: 1', LINES",
        "config.yaml, 'a: 1', YAML", "flink-conf.yaml.standalone, 'a: 1', LINES",
        "flink-config.yaml, 'a:\n  b: 1', YAML",
        "flink-config.yaml, 'a: 1', LINES", "flink-conf-jm.yaml, 'a: 1', LINES",
        "x.yaml, 'a:\n\n# c\n- b', YAML", "x.yaml, 'a:\nb: 1', LINES"
    })
    void theNameTellsTheSyntax(String name, String text, Syntax syntax) {
        assertEquals(syntax, ConfReader.syntax(name, text));
    }
}
