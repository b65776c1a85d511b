package dev.flint.read.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.flint.read.template.Templates;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

/** Texts that nobody thought of: the reader gives what snakeyaml composes, never throws, and stays within the file. */
class YamlAgainstSnakeyamlTest {

    private static final int TEXTS = 6_000;

    private static final List<String> SEEDS = List.of(
            """
            # a cluster
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkDeployment
            metadata: {name: "x", labels: {'a': b, c: ~}}
            spec:
              flinkConfiguration: &conf
                state.backend.type: rocksdb   # why
                "taskmanager.numberOfTaskSlots": '2'
              args: ["--a", 'it''s', plain text]
            ---
            other: *conf
            """,
            """
            data:
              flink-conf.yaml: |+
                a: 1

                  b: 2
              folded: >-
                one
                two

                three
                  four
              quoted: "a\\tb \\
                c

                d"
              plain: several
                words

                here
            list:
            - a
            -
              - b
              - c: d
                e: f
            ? complex
            : value
            """,
            "a: {{ .b }}\n{{- if .c }}\nd: |\n  {{ e }}: f\n{{- end }}\n"
                    + "g: ${H}\n{{- range .i }}\n- {{ . }}\n{{ end }}\n");

    private static final List<String> PIECES = List.of(
            "\n", "\r\n", "\r", "  ", "\t", "#", " # c", ": ",
            "- ", "'", "\"", "|", "|2-", ">+\n", "&a ", "*a", "*conf",
            "---\n", "...\n", "%YAML 1.1\n", "{", "}", "[",
            "]", "!", "!!str ", "@", "`", "\\", "\\n", "\\x41", "\uD83D",
            "😀", "? ", "~", "\n\n\n", "''", "{{", "}}", "{{ x }}", "{{ if }}", "{{ end }}", "${", "<<: ", "\u0085",
            "\u0007", "\uFEFF", "{%", "%}", "<#if a>");

    @Test
    void mutatedTexts() {
        Random random = new Random(20261123);
        int parsed = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(random);
            SourceFile file = new SourceFile("a.yaml", text);
            YamlFile read = YamlReader.read(file.slice());
            new Within(file).check(read);
            if (isComparable(text)) {
                parsed += compare(text, read) ? 1 : 0;
            }
        }
        assertTrue(parsed > TEXTS / 20, "texts that parse: " + parsed);
    }

    /** The parser takes NEL for a line end, and refuses control characters and half surrogate pairs. */
    private static boolean isComparable(String text) {
        return Templates.in(text).isEmpty()
                && !text.contains("<<")
                && text.chars().noneMatch(c -> c == 0x85 || c == 7 || c == 0xFEFF || Character.isSurrogate((char) c));
    }

    private static boolean compare(String text, YamlFile read) {
        List<String> composed;
        try {
            composed = ComposedTree.bySnakeyaml(text);
        } catch (YAMLException e) {
            return false;
        }
        if (!read.problems().isEmpty()) {
            fail(read.problems() + "\n" + text);
        }
        assertEquals(composed, ComposedTree.byReader(read), text);
        return true;
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                default -> {
                    int from = random.nextInt(text.length() + 1);
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(40))));
                }
            }
        }
        return text.toString();
    }

    /** Every place lies within the file, and every known value stands where it says. */
    private static final class Within {

        private final SourceFile file;

        Within(SourceFile file) {
            this.file = file;
        }

        void check(YamlFile read) {
            List<Place> places = new ArrayList<>();
            read.problems().forEach(p -> places.add(p.place()));
            read.comments().forEach(c -> places.add(c.place()));
            read.comments().forEach(c -> assertEquals(c.text(), at(c.place())));
            read.documents().forEach(node -> collect(node, places));
            places.forEach(this::check);
        }

        private void check(Place place) {
            Span span = place.span();
            assertTrue(span.endLine() <= file.lineCount(), () -> place + "\n" + file.text());
            assertTrue(span.startColumn() <= file.line(span.startLine()).length() + 2, place::toString);
            assertTrue(span.endColumn() <= file.line(span.endLine()).length() + 2, place::toString);
        }

        private void collect(YamlNode node, List<Place> places) {
            places.add(node.place());
            if (node instanceof YamlNode.Scalar scalar) {
                scalar.value().where().ifPresent(places::add);
                places.add(scalar.content().place());
                Span span = scalar.place().span();
                boolean bare = scalar.style() == YamlNode.Style.PLAIN && span.startLine() == span.endLine();
                if (bare && scalar.value() instanceof Value.Known<String> known) {
                    assertEquals(known.value(), at(known.place()), file.text());
                }
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> collect(item, places));
            } else if (node instanceof YamlNode.Mapping mapping) {
                for (Entry entry : mapping.entries()) {
                    places.add(entry.keyPlace());
                    collect(entry.value(), places);
                }
            }
        }

        private String at(Place place) {
            Span span = place.span();
            return file.text()
                    .substring(
                            file.offset(span.startLine(), span.startColumn()),
                            file.offset(span.endLine(), span.endColumn()));
        }
    }
}
