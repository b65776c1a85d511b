package dev.flint.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static JavaFile read(String source) {
        return new JavaReader().read(new SourceFile("A.java", source));
    }

    private static Expr first(JavaFile file) {
        return ((Statement.Eval) file.types().get(0).methods().get(0).statements().get(0)).expression();
    }

    @Test
    void countsColumnsInUtf16UnitsAndATabAsOne() {
        JavaFile file = read("class A { void m() {\n\t/* \uD83D\uDE00 */ env.map(\"\uD83D\uDE00\",\tx);\n} }");
        Expr.Call call = (Expr.Call) first(file);
        assertEquals(new Span(2, 11, 2, 27), file.span(call));
        assertEquals(new Span(2, 15, 2, 18), file.namePlace(call).span());
        assertEquals(new Span(2, 19, 2, 23), file.span(call.arguments().get(0)));
        assertEquals(new Span(2, 25, 2, 26), file.span(call.arguments().get(1)));
    }

    @Test
    void countsLinesOfEveryKind() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            JavaFile file = read(
                    String.join(end, "// a", "class A {", "  void m() {", "    env", "      .go(1);", "}}"));
            Expr.Call call = (Expr.Call) first(file);
            assertEquals(new Span(4, 5, 5, 13), file.span(call), () -> "line end of " + end.length());
            assertEquals(new Span(5, 8, 5, 10), file.namePlace(call).span());
            assertEquals(new Span(2, 7, 2, 8), file.types().get(0).shape().declaredAt().orElseThrow().span());
        }
    }

    @Test
    void placesMembersAtTheirNames() {
        DeclaredType type = read("class A {\n  @X int a,\n    bb;\n  <T> void go() {}\n  A() {}\n}\n").types().get(0);
        assertEquals(new Span(2, 10, 2, 11), type.shape().fields().get(0).declaredAt().orElseThrow().span());
        assertEquals(new Span(3, 5, 3, 7), type.shape().fields().get(1).declaredAt().orElseThrow().span());
        assertEquals(new Span(4, 12, 4, 14), type.shape().methods().get(0).declaredAt().orElseThrow().span());
        assertEquals(new Span(5, 3, 5, 4), type.shape().methods().get(1).declaredAt().orElseThrow().span());
        assertEquals(new Span(2, 3, 2, 5),
                type.shape().fields().get(0).annotations().get(0).place().orElseThrow().span());
        assertEquals(new Span(1, 1, 6, 2), type.span());
    }

    @Test
    void keepsCommentsThatSpeakToFlint() {
        JavaFile file = read("// other\nclass A { // flint:ignore FLINT101 -- why\n /* flint:x\n */ }");
        assertEquals(2, file.comments().size());
        assertEquals("// flint:ignore FLINT101 -- why", file.comments().get(0).text());
        assertEquals(new Span(2, 11, 2, 42), file.comments().get(0).place().span());
    }

    @Test
    void placesLocals() {
        JavaFile file = read("class A { void m() {\n  final List<A> abc = go();\n} }");
        Statement.Local local =
                (Statement.Local) file.types().get(0).methods().get(0).statements().get(0);
        assertEquals(new Span(2, 17, 2, 20), file.place(local).span());
    }
}
