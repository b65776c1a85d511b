package dev.flint.read.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTemplatesTest {

    private static YamlNode only(String text) {
        YamlFile file = YamlReader.read(new SourceFile("a.yaml", text).slice());
        assertEquals(List.of(), file.problems());
        assertEquals(1, file.documents().size());
        return file.documents().get(0);
    }

    private static boolean isOpen(YamlNode root, String... path) {
        return assertInstanceOf(Mapping.class, root.at(path).orElseThrow()).open();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: {{ .b }}", "a: \"{{ .b }}:1\"", "a: '{{ include \"x\" . }}'",
        "a: ${b}", "a: x-${b}-y", "a: <<B>>", "a: @bc@",
        "a: $(B)", "a: $B", "a: __B__", "a: {{ if .x }}1{{ else }}2{{ end }}", "a: {{b}}{{c}}", "a: |\n  x: {{ .y }}\n",
        "a:\n  {{- toYaml .b | nindent 2 }}\n", "a: {{- toYaml .b | nindent 2 }}\n", "a: {{ if .x }}1{{ end }}",
        "a: <%= b %>", "{{- if .x }}\na: 1\n{{- end }}\nb: 2\n", "b: 2\n<#if x>\na: 1\n</#if>\n",
        "b: 2\n{% if x %}\na: 1\n{% else %}\na: 2\n{% endif %}\n"
    })
    void aTemplateMakesAValueUnknown(String text) {
        assertTrue(only(text).text("a").isUnknown());
    }

    @Test
    void theRestOfTheFileIsKnownWithItsPlaces() {
        YamlNode root = only("""
                {{- if .Values.enabled }}
                metadata:
                  name: {{ .Release.Name }}
                  labels:
                    {{- include "labels" . | nindent 4 }}
                spec:
                  image: "{{ .Values.image }}:{{ .Values.tag }}"
                  mode: native
                {{- end }}
                """);
        assertEquals(
                Value.placeholder(
                        "{{ .Release.Name }}", "{{ .Release.Name }}", new Place("a.yaml", new Span(3, 9, 3, 28))),
                root.text("metadata", "name"));
        assertEquals(Value.known("native", new Place("a.yaml", new Span(8, 9, 8, 15))), root.text("spec", "mode"));
        assertTrue(root.text("metadata", "labels").isUnknown());
        assertTrue(root.text("metadata", "labels", "app").isUnknown());
        assertTrue(root.text("spec", "job").isAbsent());
        assertFalse(isOpen(root, "metadata"));
    }

    @Test
    void anInsertionOpensTheMappingOfItsColumn() {
        String text = """
                spec:
                  conf:
                    a: 1
                    {{- toYaml .Values.conf | nindent 4 }}
                  job:
                    b: 2
                """;
        YamlNode root = only(text);
        assertTrue(isOpen(root, "spec", "conf"));
        assertFalse(isOpen(root, "spec"));
        assertFalse(isOpen(root, "spec", "job"));
        assertTrue(root.text("spec", "conf", "other").isUnknown());
        YamlNode outer = only(text.replace("nindent 4", "nindent 2"));
        assertTrue(isOpen(outer, "spec"));
        assertFalse(isOpen(outer, "spec", "conf"));
    }

    @Test
    void anInsertionOpensASequence() {
        YamlNode root = only("a:\n  - x\n  {{ toYaml .b | indent 2 }}\nc:\n- y\n"
                + "{{- toYaml .d | nindent 0 }}\ne: [1, {{ .f }}]\n");
        assertTrue(((Sequence) root.at("a").orElseThrow()).open());
        assertTrue(((Sequence) root.at("c").orElseThrow()).open());
        assertTrue(((Mapping) root).open());
        assertTrue(((Scalar) root.items("e").get(1)).value().isUnknown());
    }

    @Test
    void aTemplatedKeyOpensItsMapping() {
        YamlNode root = only("a:\n  {{- range $k, $v := .b }}\n  {{ $k }}: {{ $v }}\n  {{- end }}\n  c: 1\n");
        assertTrue(isOpen(root, "a"));
        assertEquals("1", root.text("a", "c").ifKnown().orElseThrow());
        assertTrue(root.text("a", "d").isUnknown());
    }

    @Test
    void whatIsConditionalIsUnknownAllTheWayDown() {
        YamlNode root = only("""
                a: 1
                {{- if .x }}
                job:
                  state: running
                  args: [b]
                {{- end }}
                """);
        assertTrue(root.text("job", "state").isUnknown());
        assertTrue(root.text("job", "upgradeMode").isUnknown());
        assertTrue(((Scalar) root.items("job", "args").get(0)).conditional());
        assertTrue(root.text("other").isUnknown());
        assertEquals("1", root.text("a").ifKnown().orElseThrow());
    }

    @Test
    void templatesInABlockScalarStandInItsContent() {
        Scalar conf = (Scalar) only("""
                data:
                  conf: |
                    a: {{ .b }}
                {{- if .c }}
                    d: 1
                {{- end }}
                    e: 2
                {{- if .f }}
                  other: 1
                {{- end }}
                """).at("data", "conf").orElseThrow();
        assertTrue(conf.value().isUnknown());
        assertEquals("a: {{ .b }}\n{{- if .c }}\nd: 1\n{{- end }}\ne: 2\n", conf.content().text());
        assertEquals(new Span(7, 5, 7, 6), conf.content().span(41, 42));
    }

    @Test
    void aBlockScalarMadeByTemplatesAloneIsOpen() {
        Scalar conf = (Scalar) only("""
                data:
                  config.yaml: |+
                {{- if .a }}
                  {{- .Files.Get "conf" | nindent 4 -}}
                {{- end }}
                  other: 1
                """).at("data", "config.yaml").orElseThrow();
        assertTrue(conf.open());
        assertTrue(conf.value().isUnknown());
    }

    @Test
    void severalDocumentsInOneConditionalAreKnown() {
        YamlFile file = YamlReader.read(new SourceFile("a.yaml", """
                {{- range .Values.jobs }}
                ---
                a: 1
                ---
                b: 2
                {{- end }}
                """).slice());
        assertEquals("1", file.documents().get(0).text("a").ifKnown().orElseThrow());
        assertEquals("2", file.documents().get(1).text("b").ifKnown().orElseThrow());
    }

    @Test
    void placeholdersOfManyLanguagesParse() {
        YamlNode root = only("""
                a: @image@
                b: <#if x>y<#else>z</#if>
                <#list items as i>
                c-${i}: ${i.value!"none"}
                </#list>
                d: [${E}, '${F}']
                # {{ commented
                e: {{ tpl "{{ .x }}" . }}
                """);
        assertTrue(root.text("a").isUnknown());
        assertEquals(2, root.items("d").size());
        assertTrue(root.text("e").isUnknown());
    }
}
