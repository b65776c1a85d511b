package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.Ignored;
import dev.flint.flink.settings.Ignored.Reason;
import dev.flint.flink.settings.Nested;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineConfTest {

    private static ConfFile read(String text) {
        return ConfReader.read(new SourceFile("conf/flink-conf.yaml", text).slice(), Syntax.LINES);
    }

    private static Place place(int line, int column, int endColumn) {
        return new Place("conf/flink-conf.yaml", new Span(line, column, line, endColumn));
    }

    @Test
    void settingsHaveTheirPlaces() {
        ConfFile conf = read("# all\njobmanager.rpc.address: localhost # where\r\n  state.backend :  rocksdb \n");
        assertEquals(
                List.of(
                        new Setting(
                                "jobmanager.rpc.address",
                                place(2, 1, 23),
                                Value.known("localhost", place(2, 25, 34))),
                        new Setting("state.backend", place(3, 3, 16), Value.known("rocksdb", place(3, 20, 27)))),
                conf.settings());
        assertEquals(List.of("# all", "# where"), conf.comments().stream().map(c -> c.text()).toList());
        assertEquals(place(2, 35, 42), conf.comments().get(1).place());
        assertFalse(conf.partial());
        assertTrue(conf.isFlinks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a: b: c       ~ b: c
            a: 'b'        ~ 'b'
            a: "b"        ~ "b"
            a: b #c       ~ b
            a: b#c        ~ b
            a: [b, c]     ~ [b, c]
            a: *b         ~ *b
            a: 0123       ~ 0123
            a: b;c        ~ b;c
            a:  b         ~ b
            """)
    void valuesAreAsTheyStand(String line, String value) {
        Setting setting = read(line).settings().get(0);
        assertEquals("a", setting.key());
        assertEquals(value, setting.value().ifKnown().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "key:value, NO_BLANK_BEHIND_COLON, key", "state:, NO_VALUE, state", "a:   # b, NO_VALUE, a",
        "': b', NO_KEY, ''", ":, NO_KEY, ''", "some text, NO_COLON, ''", "- b, NO_COLON, ''"
    })
    void whatFlinkSkipsIsKept(String line, Reason reason, String key) {
        ConfFile conf = read(line);
        assertEquals(List.of(), conf.settings());
        assertEquals(1, conf.ignored().size());
        assertEquals(reason, conf.ignored().get(0).reason());
        assertEquals(key, conf.ignored().get(0).key());
    }

    @Test
    void theValueOfAnIgnoredLineIsKept() {
        Ignored line = read("  key:value\n").ignored().get(0);
        assertEquals(Value.known("value", place(1, 7, 12)), line.value());
        assertEquals(place(1, 3, 12), line.place());
    }

    @Test
    void aHashInAValueCutsItAndIsKept() {
        ConfFile conf = read("s3.secret: ab#cd\nb: c # d\ne: f#\n");
        assertEquals("ab", conf.settings().get(0).value().ifKnown().orElseThrow());
        assertEquals(1, conf.ignored().size());
        assertEquals(Reason.BEHIND_HASH, conf.ignored().get(0).reason());
        assertEquals("s3.secret", conf.ignored().get(0).key());
        assertEquals(place(1, 14, 17), conf.ignored().get(0).place());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: ${B}", "a: $B", "a: {{ .b }}", "a: s3://<<X>>/b", "a: @bc@", "a: x{{ b }}y", "a: __B__"
    })
    void templatesMakeValuesUnknown(String line) {
        ConfFile conf = read(line);
        assertTrue(conf.settings().get(0).value().isUnknown());
        assertFalse(conf.partial());
    }

    @Test
    void templatedKeysAndLinesAreNotEvaluated() {
        ConfFile conf = read("""
                {{- range $k, $v := .Values.conf }}
                {{ $k }}: {{ $v }}
                {{- end }}
                {{ include "more" . }}
                {{ $x }}:{{ $y }}
                a: 1
                """);
        assertEquals(List.of("a"), conf.settings().stream().map(Setting::key).toList());
        assertEquals("1", conf.settings().get(0).value().ifKnown().orElseThrow());
        assertEquals(2, conf.notEvaluated().size());
        assertTrue(conf.partial());
    }

    @Test
    void conditionalValuesAreUnknown() {
        ConfFile conf = read("a: 1\n{{- if .b }}\nc: 2\n{{- else }}\nc: 3\n{{- end }}\n");
        assertEquals(3, conf.settings().size());
        assertTrue(conf.settings().get(1).value().isUnknown());
        assertTrue(conf.partial());
        assertFalse(read("{{- if .b }}\nc: 2\n{{- end }}\n").settings().get(0).value().isUnknown());
    }

    @Test
    void anEmbeddedTextHasThePlacesOfItsFile() {
        SourceFile file = new SourceFile("cm.yaml", "data:\n  flink-conf.yaml: |\n    a: 1\n    b: 2\n");
        TextSlice slice = new TextSlice.Builder(file).copy(31, 36).copy(40, 45).build();
        Setting b = ConfReader.read(slice, "flink-conf.yaml").settings().get(1);
        assertEquals(new Place("cm.yaml", new Span(4, 5, 4, 6)), b.keyPlace());
        assertEquals(Value.known("2", new Place("cm.yaml", new Span(4, 8, 4, 9))), b.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "#", ":", ": ", " : ", "\u0000", "a: \u0001", "{{", "a: {{", "\t\t: \t"})
    void strangeTextsAreRead(String text) {
        assertEquals(List.of(), read(text).problems());
    }

    @Test
    void aByteOrderMarkIsPartOfTheFirstKey() {
        SourceFile file = new SourceFile("flink-conf.yaml", "a: 1\nb: 2\n", true);
        List<Setting> settings = ConfReader.read(file.slice(), Syntax.LINES).settings();
        assertEquals(List.of("\uFEFFa", "b"), settings.stream().map(Setting::key).toList());
    }

    @Test
    void nestedLinesAreKept() {
        ConfFile conf = read("state:\n  backend:\n    type: rocksdb\n  checkpoints.dir: s3://a\nb: 1\nl:\n- x\nn:\nc: 2\n");
        assertEquals(List.of("state", "l"), conf.notes().nested().stream().map(Nested::key).toList());
        Nested state = conf.notes().nested().get(0);
        assertEquals(
                List.of("state.backend.type", "state.checkpoints.dir"),
                state.children().stream().map(Nested.Child::meant).toList());
        assertEquals(place(3, 1, 9), state.children().get(0).margin());
        assertTrue(conf.notes().nested().get(1).items());
        assertEquals(List.of("type", "checkpoints.dir", "b", "c"), conf.settings().stream().map(Setting::key).toList());
    }
}
