package dev.flint.read.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.Setting;
import dev.flint.read.shell.ShellReader;
import dev.flint.read.shell.Word;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static List<Word> words(String yaml) {
        YamlNode node = YamlReader.read(new SourceFile("a.yaml", yaml).slice()).documents().get(0);
        return CommandLine.words(node.at("c").orElseThrow());
    }

    private static List<String> texts(String yaml) {
        return words(yaml).stream().map(w -> w.text().text()).toList();
    }

    @Test
    void aTextIsSplitAsByAShell() {
        assertEquals(
                List.of("a", "b c", "d'e f", "gh", "", "i"), texts("c: >-\n  a 'b c'  \"d'e f\"\n  g\\h \"\"; i\n"));
        assertEquals(new Span(2, 6, 2, 9), words("c: >-\n  a 'b c'\n").get(1).place().span());
    }

    @Test
    void aListIsOneWordAnItemButForAScript() {
        assertEquals(List.of("a b", "c"), texts("c: ['a b', c]"));
        assertEquals(List.of("bash", "-c", "x", "taskmanager"), texts("c: [bash, -c, 'x && taskmanager']"));
    }

    @Test
    void templatesAreOneWord() {
        List<Word> words = words("c: run {{ .a | b }} -Dx={{ .y }} $Z");
        assertEquals(4, words.size());
        assertTrue(words.get(1).value().isUnknown());
        assertTrue(words.get(3).value().isUnknown());
    }

    @Test
    void dynamicPropertiesAreThoseOfTheCommand() {
        String yaml = "c: jobmanager -Da.b=c=d -D e=f -Dg -Dh= -D$i=j --x=y";
        List<Setting> settings = ShellReader.command(words(yaml)).orElseThrow().settings();
        assertEquals(List.of("a.b", "e", "g", "h"), settings.stream().map(Setting::key).toList());
        assertEquals("c=d", settings.get(0).value().ifKnown().orElseThrow());
        assertEquals(new Span(1, 17, 1, 20), settings.get(0).keyPlace().span());
        assertEquals("true", settings.get(2).value().ifKnown().orElseThrow());
        assertEquals("", settings.get(3).value().ifKnown().orElseThrow());
    }

    @Test
    void whatTheProgramIsGivenIsNoSetting() {
        String yaml = "c: standalone-job --job-classname a.B -Da=b --input x -Dmine=1";
        List<Setting> settings = ShellReader.command(words(yaml)).orElseThrow().settings();
        assertEquals(List.of("a"), settings.stream().map(Setting::key).toList());
    }

    @Test
    void aVariableInPlaceOfAnOptionMayHoldAny() {
        assertTrue(ShellReader.command(words("c: taskmanager $OPTS -Da=b")).orElseThrow().partial());
        assertFalse(ShellReader.command(words("c: standalone-job -j $CLASS -Da=b")).orElseThrow().partial());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            c: jobmanager ~ SESSION_JOBMANAGER
            c: [jobmanager] ~ SESSION_JOBMANAGER
            c: standalone-job --job-classname a ~ APPLICATION_JOBMANAGER
            c: /docker-entrypoint.sh taskmanager ~ TASKMANAGER
            c: ["bash", "-c", "X=1 /docker-entrypoint.sh jobmanager"] ~ SESSION_JOBMANAGER
            c: $FLINK_HOME/bin/taskmanager.sh start-foreground ~ UNKNOWN
            c: /opt/flink/bin/taskmanager.sh start-foreground ~ TASKMANAGER
            c: kubernetes-jobmanager.sh kubernetes-application ~ APPLICATION_JOBMANAGER
            c: ./bin/flink run -d a.jar ~ CLIENT
            c: bin/sql-client.sh ~ CLIENT
            c: nc -z jobmanager 8081 ~ UNKNOWN
            c: chown flink a ~ UNKNOWN
            c: [] ~ UNKNOWN
            """)
    void theWordsTellTheProcess(String yaml, FlinkProcess process) {
        assertEquals(process, FlinkProcess.of(words(yaml)));
    }
}
