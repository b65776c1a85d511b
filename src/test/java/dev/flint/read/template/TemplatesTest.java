package dev.flint.read.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.read.template.Templates.Insertion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
            a: {{ .Values.x }}           ~ a: x
            a: "{{ include "b" . }}"     ~ a: "x"
            a: {{ "}}" }}.c              ~ a: x.c
            a: {{{ html }}}              ~ a: x
            a: ${HOME}/c                 ~ a: x/c
            a: ${A:-${B}}                ~ a: x
            a: ${{ parameters.b }}       ~ a: x
            a: @project.version@         ~ a: x
            a: %NAMESPACE%               ~ a: x
            a: <%= image %>              ~ a: x
            a: {{ if .b }}1{{ end }}     ~ a: 1
            labels:{{ c | nindent 4 }}   ~ labels: x
            """)
    void expressionsBecomeLettersAndDirectivesBlanks(String text, String masked) {
        String whole = Templates.in(text).masked();
        assertEquals(masked, whole.replaceAll("x+", "x").replaceAll(" +", " ").strip());
        assertEquals(text.length(), whole.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: {b: {c: 1}}", "a: mail@example.com", "a: me@b.c@d", "pattern: '%d{HH} %p%n'", "a: 100%", "a: {{ b",
        "a: ${B", "a: $", "a: <b>", "a: {%", "a: '%{host}'", "a: x<#", "a: '{#'"
    })
    void whatIsNoTemplateStays(String text) {
        assertTrue(Templates.in(text).isEmpty(), () -> Templates.in(text).masked());
    }

    @Test
    void aLineOfTemplatesAloneIsLineEnds() {
        String text = "a:\n  {{- if .x }} # why\n  b: 1\n{{- end }}\n";
        assertEquals("a:\n" + "\n".repeat(20) + "\n  b: 1\n" + "\n".repeat(10) + "\n", Templates.in(text).masked());
    }

    @Test
    void aLeadingDirectiveLeavesTheLineItsIndentation() {
        String masked = Templates.in("  {{- if .x }}b: 1{{ end }}\n").masked();
        assertEquals(28, masked.length());
        assertTrue(masked.contains("\n  b: 1 "));
    }

    @Test
    void conditionalsNestAndThoseAroundTheWholeDoNotCount() {
        String text = "{{ if .a }}\nx: 1\n{{ range .b }}\ny: 2\n{{ end }}\nz: 3\n{{ end }}\n";
        Conditionals all = Templates.in(text).conditionals();
        assertTrue(all.contain(text.indexOf("x:")));
        Conditionals inner = all.within(text.indexOf("x:"), text.indexOf("z: 3") + 4);
        assertFalse(inner.contain(text.indexOf("x:")));
        assertTrue(inner.contain(text.indexOf("y:")));
        assertFalse(inner.contain(text.indexOf("z:")));
    }

    @Test
    void whatNeverClosesReachesToTheEnd() {
        assertTrue(Templates.in("{{ if .a }}\nx: 1\n").conditionals().contain(14));
        assertFalse(Templates.in("{{ end }}\nx: 1\n").conditionals().contain(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{% if a %}x{% endif %}", "<#if a gt (1)>x</#if>", "<#list a as b>x</#list>", "<% if a %>x<% end %>",
        "%{ if a }x%{ endif }", "{{#a}}x{{/a}}", "{{- with .a -}}x{{- end -}}", "<% if (a) { %>x<% } %>"
    })
    void everyLanguageHasConditionals(String text) {
        assertTrue(Templates.in(text).conditionals().contain(text.indexOf('x')));
    }

    @Test
    void insertionsHaveTheColumnThatTheySayOrTheirOwn() {
        String text = "a:\n  {{- toYaml .b | nindent 4 }}\n  {{ c }}\n  {{/* nothing */}}\n  {{- $x := 1 }}\n";
        assertEquals(
                List.of(new Insertion(5, 4), new Insertion(36, 2)), Templates.in(text).insertions());
    }

    @Test
    void aTemplateTouchesWhatStandsInItOrBesideIt() {
        Templates templates = Templates.in("ab{{ c }}de f");
        assertEquals(Optional.of("{{ c }}"), templates.touching(0, 2));
        assertEquals(Optional.of("{{ c }}"), templates.touching(9, 11));
        assertEquals(Optional.empty(), templates.touching(0, 1));
        assertEquals(Optional.empty(), templates.touching(12, 13));
    }

    @Test
    void whatOpensForeverCostsNoMoreThanItsLength() {
        for (String sign : List.of(
                "{{", "{{ \"", "{%", "{#", "${", "<#", "<#if ", "<%", "%{", "@a", "%AAA", "{{ if }}")) {
            String text = sign.repeat(2_000_000 / sign.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Templates.in(text), sign);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a $HOME b, $HOME", "$(POD_IP):80, $(POD_IP)", "s3://<<ACCOUNT-ID>>/x, <<ACCOUNT-ID>>", "__NAME__, __NAME__"
    })
    void placeholdersAreFound(String value, String placeholder) {
        assertEquals(Optional.of(placeholder), Placeholders.first(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "a$", "$5", "$(", "$(date +%s)", "<<", "<< a", "<a>", "__init__", "a_b", "____"})
    void otherTextHoldsNone(String value) {
        assertEquals(Optional.empty(), Placeholders.first(value));
    }
}
