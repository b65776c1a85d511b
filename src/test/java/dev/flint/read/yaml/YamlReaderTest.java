package dev.flint.read.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.Comment;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static YamlFile read(String text) {
        return YamlReader.read(new SourceFile("a.yaml", text).slice());
    }

    private static YamlNode only(String text) {
        YamlFile file = read(text);
        assertEquals(List.of(), file.problems());
        assertEquals(1, file.documents().size());
        return file.documents().get(0);
    }

    private static Scalar scalar(String text, String... path) {
        return assertInstanceOf(Scalar.class, only(text).at(path).orElseThrow());
    }

    private static Value<String> known(String value, int line, int column, int endColumn) {
        return Value.known(value, new Place("a.yaml", new Span(line, column, line, endColumn)));
    }

    @Test
    void placesAreExact() {
        YamlNode root = only("spec:\n  job: {state: \"running\", args: ['a', b]}\n  é😀: 😀x  # c\n");
        assertEquals(new Span(1, 1, 3, 11), root.place().span());
        YamlNode.Entry job = root.at("spec").orElseThrow().entry("job").orElseThrow();
        assertEquals(new Span(2, 3, 2, 6), job.keyPlace().span());
        assertEquals(new Span(2, 8, 2, 42), job.value().place().span());
        assertEquals(known("running", 2, 17, 24), root.text("spec", "job", "state"));
        assertEquals(new Span(2, 16, 2, 25), root.at("spec", "job", "state").orElseThrow().place().span());
        assertEquals(known("a", 2, 35, 36), ((Scalar) root.items("spec", "job", "args").get(0)).value());
        assertEquals(new Span(3, 3, 3, 6), root.at("spec").orElseThrow().entry("é😀").orElseThrow().keyPlace().span());
        assertEquals(known("😀x", 3, 8, 11), root.text("spec", "é😀"));
    }

    @Test
    void everyLineEndCounts() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            YamlNode root = only("a: 1" + end + "b:" + end + "  c: |" + end + "    x" + end + "    y" + end + "d: 2");
            assertEquals(known("2", 6, 4, 5), root.text("d"));
            Scalar block = (Scalar) root.at("b", "c").orElseThrow();
            assertEquals("x\ny\n", block.content().text());
            assertEquals(new Span(5, 5, 5, 6), block.content().span(2, 3));
        }
    }

    @Test
    void aBlockScalarIsASliceOfTheFile() {
        String text = "data:\n  flink-conf.yaml: |+  # why\n    a: 1\n\n      b: 2  \n\nx: 1\n";
        Scalar conf = scalar(text, "data", "flink-conf.yaml");
        assertEquals("a: 1\n\n  b: 2  \n\n", conf.content().text());
        assertEquals(new Span(3, 5, 3, 9), conf.content().span(0, 4));
        assertEquals(new Span(5, 7, 5, 8), conf.content().span(8, 9));
        assertEquals(new Span(2, 20, 5, 13), conf.place().span());
    }

    @Test
    void escapesKeepTheirPlaces() {
        Scalar conf = scalar("a: \"x: 1\\ny: \\u00e9\\\n   z\"\n", "a");
        assertEquals("x: 1\ny: éz", conf.content().text());
        assertEquals(new Span(1, 9, 1, 10), conf.content().span(4, 5));
        assertEquals(new Span(1, 11, 1, 12), conf.content().span(5, 6));
        assertEquals(new Span(2, 4, 2, 5), conf.content().span(9, 10));
    }

    @Test
    void foldedTextKeepsThePlacesOfItsWords() {
        Scalar words = scalar("a: >-\n  one\n  two\n\n  three\n", "a");
        assertEquals("one two\nthree", words.content().text());
        assertEquals(new Span(3, 3, 3, 6), words.content().span(4, 7));
        assertEquals(new Span(5, 3, 5, 8), words.content().span(8, 13));
    }

    @Test
    void emptyValuesAreAbsentUnlessTheyAreStrings() {
        YamlNode root = only("a:\nb: ~\nc: null\nd: ''\ne: !!str\nf: 'null'\n");
        assertTrue(root.text("a").isAbsent());
        assertTrue(root.text("b").isAbsent());
        assertTrue(root.text("c").isAbsent());
        assertEquals(known("", 4, 5, 5), root.text("d"));
        assertEquals("", root.text("e").ifKnown().orElseThrow());
        assertEquals("null", root.text("f").ifKnown().orElseThrow());
        assertTrue(root.text("nowhere").isAbsent());
        assertTrue(root.text("a", "b").isAbsent());
    }

    @Test
    void duplicatesStayAndTheLastOneIsFound() {
        Mapping root = (Mapping) only("a: 1\nb: 2\na: 3\n");
        assertEquals(3, root.entries().size());
        assertEquals("3", root.text("a").ifKnown().orElseThrow());
    }

    @Test
    void mergeKeysBringInWhatIsNotSet() {
        YamlNode root = only("""
                base: &base {a: 1, b: 2}
                more: &more {b: 3, c: 4}
                one:
                  <<: *base
                  a: 9
                two:
                  <<: [*base, *more]
                """);
        assertEquals(List.of("b", "a"), keys(root, "one"));
        assertEquals(known("9", 5, 6, 7), root.text("one", "a"));
        assertEquals(known("2", 1, 23, 24), root.text("one", "b"));
        assertEquals(known("2", 1, 23, 24), root.text("two", "b"));
        assertEquals("4", root.text("two", "c").ifKnown().orElseThrow());
    }

    private static List<String> keys(YamlNode root, String... path) {
        return root.entries(path).stream().map(e -> e.key().ifKnown().orElse("?")).toList();
    }

    @Test
    void documentsAreReadOneByOne() {
        YamlFile file = read("---\na: 1\n---\nb: [\n---\n\n---\n# nothing\n"
                + "---\nc: 'x\n--- |\n  text\n...\n---\nd: 4\n---\n");
        assertEquals(3, file.documents().size());
        assertEquals("4", file.documents().get(2).text("d").ifKnown().orElseThrow());
        assertEquals(
                List.of(5, 11),
                file.problems().stream().map(p -> p.place().span().startLine()).toList());
    }

    @Test
    void directivesStayWithTheirDocument() {
        assertEquals("1", only("%YAML 1.1\n# c\n---\na: 1\n").text("a").ifKnown().orElseThrow());
    }

    @Test
    void commentsAreFoundOutsideOfScalars() {
        YamlFile file = read("""
                # first
                a: x#y  # second
                b: "# no"
                c: | # third
                  # no
                d: [1, # fourth
                  'it''s # no']
                # fifth\
                """);
        assertEquals(List.of(), file.problems());
        assertEquals(
                List.of("# first", "# second", "# third", "# fourth", "# fifth"),
                file.comments().stream().map(Comment::text).toList());
        assertEquals(new Span(2, 9, 2, 17), file.comments().get(1).place().span());
        assertEquals(new Span(8, 1, 8, 8), file.comments().get(4).place().span());
    }

    @Test
    void commentsOnLinesOfTheirOwnAreFoundInWhatDoesNotParse() {
        assertEquals(
                List.of("# one", "# two"),
                read("# one\na: [ # no\n  # two\n").comments().stream().map(Comment::text).toList());
    }

    @Test
    void anUnfinishedValueTellsItsLine() {
        YamlFile file = read("a: 1\nb: \"x\n");
        assertEquals(1, file.problems().size());
        assertTrue(file.problems().get(0).message().startsWith("is no YAML: "));
        assertEquals(3, file.problems().get(0).place().span().startLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a:\n\tb: 1\n", "a: b: c\n", "a: 'x\n", "a: [1, 2\n",
        "a: }\n", "*a\n", "a: *b\n", "a: &x [*x]\n", "- a\nb: 1\n",
        "a: @x\n", "a: `x\n", "a: %x\n", "\"\\q\"\n", "a: !<x y\n",
        "? [\n", "a: \"\\UFFFFFFFF\"\n", "%YAML 9.9\n---\na\n",
        "a: !foo!bar x\n", "a: |x\n b\n", "a:\n - b\n c: 1\n"
    })
    void whatIsMalformedIsAProblemOfOneLine(String text) {
        YamlFile file = read(text);
        assertFalse(file.problems().isEmpty());
        assertEquals(1, file.problems().get(0).message().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# a\n", "---\n", "---\n---\n", "\uFEFF", "   \n\n", "--- # a\n...\n---"})
    void emptyTextsHoldNothing(String text) {
        YamlFile file = read(text);
        assertEquals(List.of(), file.documents());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void unusualCharactersAreKept() {
        YamlNode root = only("\uFEFFa: \"x\u0085y\u2028z\"\nb: tab\there\nc: !!python/object/apply:os.system [ls]\n");
        assertEquals("x\u0085y\u2028z", root.text("a").ifKnown().orElseThrow());
        assertEquals("tab\there", root.text("b").ifKnown().orElseThrow());
        assertEquals(1, root.items("c").size());
    }

    @Test
    void aControlCharacterIsSaidAndTheRestIsRead() {
        YamlFile file = read("a: x\u0001y\nb: 2\n");
        assertEquals("holds the control character U+0001; remove it", file.problems().get(0).message());
        assertEquals(new Span(1, 5, 1, 6), file.problems().get(0).place().span());
        assertEquals("x\u0001y", file.documents().get(0).text("a").ifKnown().orElseThrow());
    }

    @Test
    void bombsAreRefusedQuickly() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append('a').append(i).append(": &a").append(i).append(" [");
            laughs.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }
        for (String text : List.of(
                "[".repeat(10_000),
                "{a: ".repeat(10_000),
                "- ".repeat(10_000),
                "a: " + "[".repeat(10_000) + "]".repeat(10_000),
                laughs.toString(),
                "a: 1\nb: " + "x".repeat(5_000_000),
                " ".repeat(6_000_000))) {
            YamlFile file = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
            assertEquals(1, file.problems().size(), () -> text.substring(0, 20));
        }
    }

    @Test
    void anEmbeddedTextIsReadWithThePlacesOfTheFile() {
        Scalar inner = scalar("data:\n  config.yaml: |\n    state:\n      dir: \"a\\tb\"\n", "data", "config.yaml");
        YamlNode root = YamlReader.read(inner.content()).documents().get(0);
        assertEquals(known("a\tb", 4, 13, 17), root.text("state", "dir"));
        assertEquals(new Span(4, 14, 4, 15), ((Scalar) root.at("state", "dir").orElseThrow()).content().span(1, 2));
    }
}
