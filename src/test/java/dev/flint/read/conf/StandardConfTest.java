package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Refusal;
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

    private static Place place(int line, int column, int endLine, int endColumn) {
        return new Place("config.yaml", new Span(line, column, endLine, endColumn));
    }

    @Test
    void placesAreThoseOfTheFileWhateverStandsBefore() {
        ConfFile conf = read("\uD83D\uDE00: \"x\"\r\na: &n !!str 1 # c\r\nb: |\r\n  one\r\n  two\r\n\r\nc:\r\n- x\r\n- y\r\n# end\r\nd: *n\r\n");
        assertEquals(
                List.of(
                        place(1, 6, 1, 7), place(2, 13, 2, 14), place(4, 3, 5, 6), place(8, 1, 9, 4), place(2, 13, 2, 14)),
                conf.settings().stream().map(s -> s.value().where().orElseThrow()).toList());
        assertEquals(place(1, 1, 1, 3), conf.settings().get(0).keyPlace());
        assertEquals(List.of("# c", "# end"), conf.comments().stream().map(c -> c.text()).toList());
    }

    @Test
    void mergeKeysAreKeysAsAnyOther() {
        ConfFile conf = read("x: &x {a: 1}\ny:\n  <<: *x\n");
        assertEquals(List.of("x.a", "y.<<.a"), conf.settings().stream().map(Setting::key).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a: 1\\nb: 2\\na: 3        ~ DUPLICATE_KEY    ~ a   ~ 3 ~ 1
            a:\\n  b: 1\\n  b: 2      ~ DUPLICATE_KEY    ~ a.b ~ 3 ~ 3
            a: 1\\nb:                 ~ EMPTY_VALUE      ~ b   ~ 2 ~ 1
            a: 1\\n8081: x            ~ KEY_IS_NO_TEXT   ~ 8081 ~ 2 ~ 1
            a: 1\\n---\\nb: 2         ~ SEVERAL_DOCUMENTS ~ '' ~ 2 ~ 1
            - a                       ~ NO_MAPPING       ~ ''  ~ 1 ~ 1
            a: !x 1                   ~ NO_VALUE_FOR_TAG ~ a   ~ 1 ~ 7
            a: *.b                    ~ MALFORMED        ~ a   ~ 1 ~ 5
            a: %b                     ~ MALFORMED        ~ a   ~ 1 ~ 4
            a: b: c                   ~ MALFORMED        ~ a   ~ 1 ~ 5
            a:\\n\tb: c               ~ MALFORMED        ~ b ~ 2 ~ 1
            a: &x {b: *x}             ~ RECURSIVE        ~ a.b ~ 1 ~ 8
            """)
    void refusalsSayWhatAndWhere(String text, Refusal.Kind kind, String key, int line, int column) {
        Refusal refusal = read(text.replace("\\n", "\n").replace("\\t", "\t")).notes().refusals().get(0);
        assertEquals(kind, refusal.kind());
        assertEquals(key, refusal.key());
        assertEquals(line, refusal.place().span().startLine());
        assertEquals(column, refusal.place().span().startColumn());
    }

    @Test
    void whatCameBeforeTheRefusalIsKept() {
        ConfFile conf = read("a: 1\nb:\n  c: 2\nd: *e\nf: 3\n");
        assertEquals(List.of("a", "b.c"), conf.settings().stream().map(Setting::key).toList());
        assertTrue(conf.partial());
        assertEquals(Value.known("*e", place(4, 4, 4, 6)), conf.notes().refusals().get(0).written());
    }

    @Test
    void scalarsThatBecomeAnotherTextAreKept() {
        ConfFile conf = read("a: 0123\nb: '0123'\nc: 123\nd: True\n");
        assertEquals(List.of("0123", "True"), conf.notes().retyped().stream().map(r -> r.written()).toList());
    }

    @Test
    void templatesDecideAboutRefusals() {
        ConfFile conf = read("a: 1\n{{- if .x }}\na: 2\nb:\n{{- end }}\nc:\n  {{- toYaml .c | nindent 2 }}\nd: {{ .d }}\n");
        assertEquals(List.of(), conf.notes().refusals());
        assertEquals(4, conf.settings().stream().filter(s -> s.value().isUnknown()).count());
        assertTrue(conf.partial());
    }

    @Test
    void bombsAreProblems() {
        assertEquals(1, read("a: " + "[".repeat(20_000)).problems().size());
        assertEquals(1, read("a: " + "x".repeat(600_000)).problems().size());
        StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1, y: 2}\n");
        for (int i = 1; i < 25; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" {x: *a").append(i - 1);
            bomb.append(", y: *a").append(i - 1).append("}\n");
        }
        assertEquals(1, read(bomb.toString()).problems().size());
    }
}
