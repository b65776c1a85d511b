package dev.flint.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static JavaOutline outline(String source) {
        return new JavaReader().outline(new SourceFile("A.java", source));
    }

    private static List<String> parsed(String source) {
        JavaFile file = new JavaReader().read(new SourceFile("A.java", source));
        List<String> names = new ArrayList<>();
        file.types().forEach(t -> add(t, names));
        return names;
    }

    private static void add(DeclaredType type, List<String> names) {
        names.add(type.shape().name());
        type.members().forEach(t -> add(t, names));
    }

    @Test
    void listsTopLevelAndMemberTypes() {
        JavaOutline outline = outline(
                """
                /* package no; class No {} */
                package a /* . */ .b ;
                import c.D;
                @E(f = "class G {")
                public final class H<I extends J> extends K {
                    // class No {}
                    char brace = '{', quote = '\\'';
                    String s = "\\"{ class No {";
                    String t = \"""
                        class No { " {
                        \""";
                    Class<?> c = H.class;
                    static class M { interface N {} }
                    void m() { class Local { class No {} } Runnable r = new Runnable() { class No {} }; }
                    record O(int p) { enum Q { R { class No {} }, S } }
                    int record = 1;
                    record T<U>(U u) {}
                }
                @interface V { class W {} }
                """);
        assertEquals("a.b", outline.packageName());
        assertEquals(
                List.of("a.b.H", "a.b.H.M", "a.b.H.M.N", "a.b.H.O", "a.b.H.O.Q", "a.b.H.T", "a.b.V", "a.b.V.W"),
                outline.typeNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { record r; record(int x) { } }",
                "class A { int[] a = { 1, 2 }; class B {} }",
                "class A { @X({@Y, @Z}) class B { } }",
                "class A { { class L {} } static { class M {} } class B {} }",
                "class A { Runnable r = () -> { class L {} }; class B {} }",
                "sealed interface S permits A {} record A(int record) implements S {}",
                "class A { int record(int record) { return record; } class record2 {} }",
                "class A { void enumerate() {} class\n/* x */ B {} }",
            })
    void agreesWithTheParser(String source) {
        assertEquals(parsed(source), outline(source).typeNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "}}}} class A {}", "class", "record", "package", "\"open", "/* open", "'", "class A { \"\\"})
    void neverFails(String source) {
        outline(source);
    }
}
