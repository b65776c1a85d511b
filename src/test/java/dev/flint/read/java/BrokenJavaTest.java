package dev.flint.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenJavaTest {

    private static JavaFile read(String source) {
        return new JavaReader().read(new SourceFile("A.java", source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n", "// nothing", "\u001a", ";", "package a;", "import b.C;", "\uFEFF"})
    void readsFilesWithoutTypes(String source) {
        assertTrue(read(source).types().isEmpty());
    }

    @Test
    void saysWhereAFileStopsBeingJava() {
        JavaFile file = read("class A {\n  int x;\n  void m( { }\n}\n");
        assertEquals(1, file.problems().size());
        assertEquals(
                "does not parse as Java here; what stands around it may be missed too",
                file.problems().get(0).message());
        assertEquals(3, file.problems().get(0).place().span().startLine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {",
                "class A { String s = \"open; }",
                "class A { String s = \"\"\" open; }",
                "class { }",
                "class A { void m() { foo(; } int y; }",
                "class A { /* open",
                "\u0000\u0001\u0002",
                "{{{{",
                "class A { char c = '\\uZZZZ'; }",
                "class A { void m() { x = 'ab'; } }"
            })
    void reportsWhatDoesNotParse(String source) {
        JavaFile file = read(source);
        assertFalse(file.problems().isEmpty());
        assertFalse(file.problems().get(0).message().contains("\n"));
    }

    @Test
    void saysWhereTheLexerStops() {
        Span place = read("class A {\n  String s = \"open;\n}\n").problems().get(0).place().span();
        assertEquals(2, place.startLine());
    }

    @Test
    void manyComparisonsAndTagsInCommentsAreNotDeep() {
        String text = "class A { /* " + "<p> <".repeat(3_000) + " */ String s = \"" + "<".repeat(3_000) + "\"; "
                + "boolean b = " + "a < b || (c < d) || ".repeat(1_500) + "e; }";
        assertEquals(List.of(), LargeStack.call(() -> read(text)).problems());
    }

    @Test
    void keepsWhatStandsAroundABrokenStatement() {
        JavaFile file = read("class A { void m() { foo(; } int y; void n() { go(); } }");
        assertEquals("y", file.types().get(0).shape().fields().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "f(", "new int[]{", "x -> (", "a ? (", "\"a\" + ("})
    void survivesDeepNesting(String opening) {
        String closing = opening.endsWith("{") ? "}" : ")";
        String source = "class A { Object o = " + opening.repeat(10_000) + "1" + closing.repeat(10_000) + "; }";
        JavaFile onLarge = LargeStack.call(() -> read(source));
        assertEquals(1, onLarge.types().size() + onLarge.problems().size(), () -> onLarge.problems().toString());
        JavaFile onSmall = read(source);
        assertEquals(List.of("nested too deeply to be read as Java"),
                onSmall.problems().stream().map(p -> p.message()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ { ", "{ if (a) { "})
    void factsAreNeverNestedSoDeeplyThatAnOrdinaryStackOverflows(String opening) {
        String source = "class A { " + opening.repeat(3_000) + " b();";
        int braces = (int) source.chars().filter(c -> c == '{').count();
        String whole = source + "}".repeat(braces);
        JavaFile file = LargeStack.call(() -> read(whole));
        ExpressionWalk.over(file, (within, expression) -> {});
        assertEquals(1, file.types().size());
    }

    @Test
    void anonymousClassesThatTheParserWouldReadAgainAndAgainAreRefused() {
        String deep = "class A { " + "void m() { new A() { ".repeat(40) + "}; }".repeat(40) + "}";
        assertEquals(1, read(deep).problems().size());
        String shallow = "class A { " + "void m() { new A() { ".repeat(8) + "}; }".repeat(8) + "}";
        assertEquals(List.of(), read(shallow).problems());
    }

    @Test
    void survivesLongChainsAndDeepTypes() {
        assertTrue(LargeStack.call(() -> read("class A { Object o = b" + ".c()".repeat(20_000) + "; }"))
                .problems()
                .isEmpty());
        String deep = "A<".repeat(5_000) + "B" + ">".repeat(5_000);
        assertTrue(LargeStack.call(() -> read("class A { " + deep + " o; }")).problems().size() <= 1);
    }

    @Test
    void neverThrowsOnMutilatedJava() {
        String whole =
                """
                package a; import b.C; @D(e = "f") public class G<H extends I> extends J { /** k */ int[] l = {1, 2};
                record M(int n) {} enum O { P { void q() {} } }
                void r() { s.t(u -> v::w, (x, y) -> { return "z"; }); } }
                """;
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int k = 0; k < 3; k++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                } else {
                    text.insert(at, whole.charAt(random.nextInt(whole.length())));
                }
            }
            JavaFile file = read(text.toString());
            assertTrue(file.problems().size() <= 1);
        }
    }
}
