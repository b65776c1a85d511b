package dev.flint.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static List<Statement> body(String statements) {
        JavaFile file =
                new JavaReader().read(new SourceFile("A.java", "class A { void m() {\n" + statements + "\n} }"));
        assertTrue(file.problems().isEmpty(), () -> file.problems().toString());
        List<DeclaredType.MethodBody> methods = file.types().get(0).methods();
        return methods.isEmpty() ? List.of() : methods.get(0).statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~ ",
            quoteCharacter = '`',
            value = {
                "env.map(x -> x.f0).print() ~ env.map((x) -> x.f0;).print()",
                "s.map((String x, int y) -> { return x; }) ~ s.map((String x, int y) => return x;)",
                "s.map(() -> { run(); }) ~ s.map(() => run();)",
                "s.map((var x) -> x) ~ s.map((var x) -> x;)",
                "s.map(String::length) ~ s.map(String::length)",
                "s.map(this::go) ~ s.map(this::go)",
                "s.map(Outer.this::go) ~ s.map(Outer.this::go)",
                "s.map(a.b.C::go) ~ s.map(a.b.C::go)",
                "s.map(ArrayList<String>::new) ~ s.map(<ArrayList<String>>::new)",
                "s.map(int[]::new) ~ s.map(<int[]>::new)",
                "Collections.<String>emptyList() ~ Collections.<String>emptyList()",
                "f(new HashMap<>()) ~ f(new HashMap<>())",
                "f(new HashMap<String, List<?>>(3)) ~ f(new HashMap<String,List<?>>(3))",
                "f((Map<String, Long>) o) ~ f((Map<String,Long>) o)",
                "f(c ? a : b.g()) ~ f(a or b.g())",
                "f(Map.Entry.class, int[].class) ~ f(Map.Entry.class, int[].class)",
                "f(a[i], b[0][1]) ~ f(a[], b[][])",
                "f(new int[2][], new String[] {x}) ~ f(new int[][]{}, new String[]{x})",
                "f(\"a\" + b + 'c', 60 * 1000L, -1, 0x1F, 1.5f, 2d, true, null)"
                        + " ~ f(((\"a\" PLUS b) PLUS c), (60 TIMES 1000L), -1, 0x1F, 1.5f, 2d, true, null)",
                "f(a == b, !g(), x instanceof Y, i++, ~j) ~ f(test(), test(g()), test(), unknown(), unknown())",
                "f((a), ((b).c())) ~ f(a, b.c())",
                "f(\"\\u0041\\t\\\"\\\\\\101\\s\") ~ f(\"A\t\"\\A \")",
            })
    void readsExpressions(String source, String expected) {
        assertEquals(expected + ";", Rendered.of(body(source + ";")));
    }

    @Test
    void readsTextBlocks() {
        assertEquals(
                "String s = \"a\n  b \"\nc\";",
                Rendered.of(body("String s = \"\"\"\n      a\n        b \\\"\n      \\\n      c\"\"\";")));
    }

    @Test
    void flattensControlFlowIntoBlocks() {
        assertEquals(
                "int i = 0; maybe{a();} maybe{b();} maybe{T x of xs; x.c();} maybe{int j = 0; j.d();} "
                        + "{R r = open(); r.e();} maybe{IOException e; e.f();} {g();} "
                        + "maybe{h();} maybe{k();} return i;",
                Rendered.of(body(
                        """
                        int i = 0;
                        if (i > 1) a(); else { b(); }
                        for (T x : xs) { x.c(); }
                        for (int j = 0; j < 3; j++) j.d();
                        try (R r = open()) { r.e(); } catch (IOException e) { e.f(); } finally { g(); }
                        label: while (true) { h(); i++; }
                        switch (i) { case 1: k(); break; default: }
                        return i;
                        """)));
    }

    @Test
    void leavesOutWhatDeclaresAndCallsNothing() {
        assertEquals("", Rendered.of(body("i++; x += 2; if (a > b) { y--; } ; throw new Error(\"no\");")));
        assertEquals(
                "x = 1; maybe{throwing();} test(a());",
                Rendered.of(body("x = 1; if (a > 2) throw throwing(); if (a() == 1) {}")));
    }

    @Test
    void readsWhatJava21Brought() {
        assertEquals(
                "Point p; maybe{p.use();} int x; String y; return one of(x.a(), unknown(b()), y);",
                Rendered.of(body(
                        """
                        if (o instanceof Point p && p.ok) { p.use(); }
                        return switch (o) {
                            case Pair(int x, Inner(String y)) when x > 0 -> x.a();
                            case null -> { yield b(); }
                            case 1, 2 -> throw new Error();
                            default -> y;
                        };
                        """)));
        assertEquals(
                "var s = one of(\"a\", \"b\"); maybe{String t; t.go();}",
                Rendered.of(body(
                        """
                        var s = switch (day) { case MON, TUE -> "a"; default -> "b"; };
                        switch (o) { case String t -> t.go(); default -> {} }
                        """)));
    }

    @Test
    void namesLocalAndAnonymousTypes() {
        assertEquals(
                "type A.$1Local; type A.$2Rec; f(new Runnable() as A.$3);",
                Rendered.of(body(
                        """
                        class Local { int x; }
                        record Rec(int y) {}
                        f(new Runnable() { public void run() {} });
                        """)));
    }

    @Test
    void holdsWhatIsNestedDeeperThanAnyHandWritesAsUnknown() {
        String deep = "f(".repeat(3_000) + ")".repeat(3_000);
        Expr inner = ((Statement.Eval) onLargeStack(deep + ";").get(0)).expression();
        int depth = 0;
        while (inner instanceof Expr.Call call) {
            inner = call.arguments().get(0);
            depth++;
        }
        assertTrue(inner instanceof Expr.Unknown);
        assertEquals(499, depth);
    }

    private static List<Statement> onLargeStack(String statements) {
        return LargeStack.call(() -> body(statements));
    }
}
