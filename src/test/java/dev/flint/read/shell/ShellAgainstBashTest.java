package dev.flint.read.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real shell, where there is one, gives a program the same words. */
class ShellAgainstBashTest {

    private static final Path BASH = Path.of("/bin/bash");
    private static final int COMMANDS = 600;

    private static final String[] PIECES = {
        "-t", "yarn-per-job", "-Dkey=value", "a", "b c", "'", "'", "\"", "\"", "\\", "\\\n", "\\ ", "\\'", "\\\"", " ", " ",
        "  ", "\t", "#", " #", "=", "-", "/", ".", "$V", "${V}", "\"$V\"", "'$V'", "$W", "\"$W\"", "\\$V", "x$V", "$V/y",
        "$(echo z)", "`echo z`", "$((1+1))", "$'q'", "{", "}", "[x]", "!", "%", "@", ":", ",", "2>/dev/null", ">/dev/null",
        "\u00e4"
    };

    @TempDir
    Path folder;

    @Test
    void theWordsAreThoseThatAShellMakes() throws Exception {
        assumeTrue(Files.isExecutable(BASH), "no bash here");
        List<String> commands = generated();
        List<List<String>> real = askBash(commands);
        int compared = 0;
        for (int i = 0; i < commands.size(); i++) {
            if (real.get(i) != null) {
                compare(commands.get(i), real.get(i));
                compared++;
            }
        }
        assertTrue(compared > COMMANDS / 4, compared + " commands");
    }

    private static void compare(String command, List<String> real) {
        List<FlinkCommand> found =
                ShellReader.read(new SourceFile("x.sh", setting() + command + "\n")).commands();
        List<String> ours = new ArrayList<>();
        boolean known = true;
        for (FlinkCommand one : found) {
            for (Token token : one.tokens()) {
                known &= !token.value().isUnknown();
                ours.add(token.text().text());
            }
        }
        if (known) {
            assertEquals(real, ours, command);
        }
    }

    private static String setting() {
        return "V=one\nW='two words'\n";
    }

    private static List<String> generated() {
        Random random = new Random(11);
        List<String> commands = new ArrayList<>();
        while (commands.size() < COMMANDS) {
            StringBuilder command = new StringBuilder("flink run ");
            int pieces = 1 + random.nextInt(9);
            for (int i = 0; i < pieces; i++) {
                command.append(PIECES[random.nextInt(PIECES.length)]);
            }
            commands.add(command.toString());
        }
        return commands;
    }

    /** The words of each command; {@code null} for one that the shell does not take, or not as one command. */
    private List<List<String>> askBash(List<String> commands) throws Exception {
        StringBuilder script = new StringBuilder("set +H\n");
        Path out = folder.resolve("out");
        for (int i = 0; i < commands.size(); i++) {
            Path one = folder.resolve(i + ".sh");
            Files.writeString(one, setting() + "flink() { { printf '%s\\0' flink \"$@\"; } >&3; }\n" + commands.get(i) + "\n");
            script.append("( exec 3>").append(out).append(i).append("; . ").append(one).append(" ) >/dev/null 2>&1\n");
        }
        Path driver = Files.writeString(folder.resolve("driver.sh"), script);
        new ProcessBuilder(BASH.toString(), driver.toString())
                .directory(Files.createDirectory(folder.resolve("empty")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Path answer = folder.resolve("out" + i);
            String text = Files.exists(answer) ? Files.readString(answer, StandardCharsets.UTF_8) : "";
            words.add(text.isEmpty() ? null : List.of(text.substring(0, text.length() - 1).split("\0", -1)));
        }
        return words;
    }
}
