package dev.flint.read.shell;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a script, reading it ends, and every place lies in the text. */
class ShellFuzzTest {

    private static final String[] PIECES = {
        "flink run ", "/opt/flink-1.14.2/bin/flink run-application ", "yarn-session.sh ", "-t yarn-per-job ", "-Da=b ", "$X ",
        "\"", "'", "`", "$(", ")", "(", "((", "))", "${", "}", "{", "[[ ", " ]]", "\\", "\\\n", "\\\r\n", "\n", "\r\n", "\r", "#", ";",
        ";;", "&", "&&", "|", "||", "<", "<<EOF\n", "<<-'E F'\n", "EOF\n", "<<<", ">", ">&", "2>&1 ", "if ", "then ", "fi\n", "case ",
        "esac\n", "in ", "for ", "do ", "done\n", "function ", "X=", "X=(", "X+=", "$'", "$\"", "$", "{{ ", " }}", "\t", " ", "\u0000",
        "\ufeff", "\ud83d\ude00", "\u0085", "bash -c ", "ssh h ", "docker run flink:1.18 ", "-D", "-", "--", "="
    };

    @Test
    void anyMixtureOfPiecesIsRead() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder script = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int p = 0; p < pieces; p++) {
                script.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(script.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(", ")", "((", "{", "}", "[[", "$(", "${", "\"", "'", "`", "\"$(", "\"`", "$((", "<(", "<<A\n", "\\", "case x in ", "if ", "\\\n",
        "flink run ", "X=$X\n", "a=(", "#", "# flink run\n", "bash -c \"", "{{", "$"
    })
    void tenThousandOfOneKindAreReadInTime(String piece) {
        String script = "flink run x.jar\n" + piece.repeat(10_000) + "\nflink list\n";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(script));
    }

    @Test
    void aLongChainOfVariablesEnds() {
        StringBuilder script = new StringBuilder("V0=x\n");
        for (int i = 1; i < 5_000; i++) {
            script.append("V").append(i).append("=$V").append(i - 1).append("$V").append(i - 1).append('\n');
        }
        script.append("flink run -t $V4999 x.jar\n");
        ShellFile file = ShellReader.read(new SourceFile("x.sh", script.toString()));
        assertTrue(file.commands().get(0).option("t").orElseThrow().value().orElseThrow().value().isUnknown());
    }

    private static void check(String script) {
        SourceFile source = new SourceFile("x.sh", script);
        List<FlinkCommand> commands = ShellReader.read(source).commands();
        for (FlinkCommand command : commands) {
            inside(source, command.place());
            command.tokens().forEach(token -> inside(source, token.place()));
            command.options().forEach(option -> inside(source, option.place()));
            command.settings().forEach(setting -> inside(source, setting.keyPlace()));
            command.settings().forEach(setting -> inside(source, setting.value().where().orElseThrow()));
        }
    }

    private static void inside(SourceFile source, Place place) {
        assertTrue(place.span().endLine() <= source.lineCount(), place.toString());
    }
}
