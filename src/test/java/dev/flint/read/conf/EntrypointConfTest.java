package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.flink.settings.Setting;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the image's entrypoint from 1.19 on, and bash itself where there is one. */
class EntrypointConfTest {

    private static final Path BASH = Path.of("/bin/bash");
    private static final int TEXTS = 20;

    /** What the entrypoint asks of bash for each line; the words of its own loop are not needed. */
    private static final String LINE_BY_LINE =
            """
            set -f
            while IFS= read -r line || [ -n "$line" ]; do
              bare=$(printf %s "$line" | tr -d '[:space:]')
              if [ -n "$bare" ]; then
                IFS=':' read -r left right <<< "$bare"
                printf '%s\\001%s\\002' "$left" "$right"
              fi
            done
            """;

    private static final String[] PIECES = {
        "state.backend", "a", ":", ": ", ":", "#", " # ", " ", "\t", "\r", "\u000b", "\u00a0", "\u0085", "-Dx=y", "'", "\"",
        "\\", "\\n", ",", ";", "b c", "s3://b/p", "\u00e4", "\n", "\n", "\n  ", "- ", "=", "%", "0"
    };

    @TempDir
    Path folder;

    private static List<Setting> read(String text) {
        return new EntrypointConf(new SourceFile("x", text).slice()).read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a: b               ~ a           ~ b
            a:b                ~ a           ~ b
            a: b c             ~ a           ~ bc
            a: 'b c'           ~ a           ~ 'bc'
            a: b # c           ~ a           ~ b#c
            a: s3://b/p        ~ a           ~ s3://b/p
            a.b : -Xa -Xb      ~ a.b         ~ -Xa-Xb
            # a: b             ~ #a          ~ b
            - item             ~ -item       ~ ``
            a:                 ~ a           ~ ``
            a                  ~ a           ~ ``
            a: b:              ~ a           ~ b
            a: b:c:            ~ a           ~ b:c:
            a::                ~ a           ~ ``
            : b                ~ ``          ~ b
            """)
    void aLineLosesItsBlanksAndIsSplitAtItsFirstColon(String line, String key, String value) {
        List<Setting> settings = read("\n  " + line + " \r\n\n");
        assertEquals(1, settings.size());
        assertEquals(key, settings.get(0).key());
        assertEquals(value, settings.get(0).value().ifKnown().orElseThrow());
    }

    @Test
    void placesAreThoseOfWhatStandsThere() {
        Setting setting = read("x: 1\n  env.java.opts : -Xa  -Xb\t\n").get(1);
        assertEquals(new Place("x", new Span(2, 3, 2, 16)), setting.keyPlace());
        assertEquals(Value.known("-Xa-Xb", new Place("x", new Span(2, 19, 2, 27))), setting.value());
    }

    @Test
    void whatIsFilledInIsUnknown() {
        List<Setting> settings = read("a: ${HOST}\nb: {{ .Values.b }}\n{{ .Values.key }}: c\nd: e\n");
        assertEquals(List.of("a", "b", "d"), settings.stream().map(Setting::key).toList());
        assertTrue(settings.get(0).value().isUnknown());
        assertTrue(settings.get(1).value().isUnknown());
        assertEquals("e", settings.get(2).value().ifKnown().orElseThrow());
    }

    @Test
    void bashReadsTheSame() throws Exception {
        assumeTrue(Files.isExecutable(BASH), "no bash here");
        Path script = Files.writeString(folder.resolve("split.sh"), LINE_BY_LINE);
        Random random = new Random(119);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 600) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertEquals(askBash(script, text.toString()), ours(text.toString()), text.toString());
        }
    }

    private static List<String> ours(String text) {
        List<String> ours = new ArrayList<>();
        for (Setting setting : read(text)) {
            ours.add(setting.key() + '\001' + setting.value().ifKnown().orElseThrow());
        }
        return ours;
    }

    private List<String> askBash(Path script, String text) throws Exception {
        Path input = Files.writeString(folder.resolve("text"), text);
        Process bash = new ProcessBuilder(BASH.toString(), script.toString())
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return output.isEmpty() ? List.of() : List.of(output.split("\002"));
    }
}
