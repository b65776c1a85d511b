package dev.flint.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static JavaFile read(String source) {
        JavaFile file = new JavaReader().read(new SourceFile("src/A.java", source));
        assertTrue(file.problems().isEmpty(), () -> file.problems().toString());
        return file;
    }

    private static String signature(MethodShape method) {
        return spelled(new Modifiers(method.modifiers().bits() & ~Modifiers.VARARGS))
                + method.returnType() + " " + method.name()
                + method.parameters().stream()
                        .map(p -> p.type() + " " + p.name())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String signature(FieldShape field) {
        return spelled(field.modifiers()) + field.type() + " " + field.name();
    }

    private static String spelled(Modifiers modifiers) {
        String text = java.lang.reflect.Modifier.toString(modifiers.bits() & 0xffff);
        return text + (modifiers.has(Modifiers.DEFAULT) ? " default" : "") + (text.isEmpty() ? "" : " ");
    }

    private static List<String> methods(ClassShape shape) {
        return shape.methods().stream().map(ShapesTest::signature).toList();
    }

    private static List<String> fields(ClassShape shape) {
        return shape.fields().stream().map(ShapesTest::signature).toList();
    }

    @Test
    void readsPackageAndImports() {
        JavaFile file = read(
                """
                package a.b;
                import java.util.List;
                import java.util.function.*;
                import static a.B.c;
                import static a.D.*;
                class X {}
                """);
        assertEquals("a.b", file.packageName());
        assertEquals(
                List.of(
                        "java.util.List false false",
                        "java.util.function false true",
                        "a.B.c true false",
                        "a.D true true"),
                file.imports().stream()
                        .map(i -> i.name() + " " + i.isStatic() + " " + i.onDemand())
                        .toList());
        assertEquals("a.b.X", file.types().get(0).shape().name());
    }

    @Test
    void readsClasses() {
        ClassShape shape = read(
                        """
                        package p;
                        @Data @TypeInfo(value = F.class, x = {1, 2})
                        public abstract class A<T extends Number & Comparable<T>, U> extends Base<T>
                                implements I, J<U[]> {
                            private static final long serialVersionUID = 1L;
                            protected transient Map<String, ? extends List<?>> m, n[];
                            @NonNull public T t;
                            protected <X> A(X x) throws Exception {}
                            public static <K extends A<?, ? super K>> K[] of(final K first, int[]... rest) {
                                return null;
                            }
                            abstract void go();
                        }
                        """)
                .types()
                .get(0)
                .shape();
        assertEquals(Kind.CLASS, shape.kind());
        assertEquals("p.A", shape.name());
        assertEquals("p", shape.packageName());
        assertEquals(Optional.empty(), shape.enclosing());
        assertEquals("public abstract ", spelled(shape.modifiers()));
        assertEquals("[TypeParameter[name=T, bounds=[Number, Comparable<T>]], TypeParameter[name=U, bounds=[]]]",
                shape.typeParameters().toString());
        assertEquals("Base<T>", shape.superclass().orElseThrow().toString());
        assertEquals("[I, J<U[]>]", shape.interfaces().toString());
        assertEquals(
                List.of(
                        "private static final long serialVersionUID",
                        "protected transient Map<String,? extends List<?>> m",
                        "protected transient Map<String,? extends List<?>>[] n",
                        "public T t"),
                fields(shape));
        assertEquals(
                List.of(
                        "protected void <init>(X x)",
                        "public static K[] of(K first, int[][] rest)",
                        "abstract void go()"),
                methods(shape));
        assertTrue(shape.methods().get(1).modifiers().isVarargs());
        assertEquals("K", shape.methods().get(1).typeParameters().get(0).name());
        assertEquals("NonNull", shape.fields().get(3).annotations().get(0).type());
        assertEquals(Optional.of("F.class"), shape.annotations().get(1).element("value"));
        assertEquals(Optional.of("{1, 2}"), shape.annotations().get(1).element("x"));
        assertEquals(3, shape.declaredAt().orElseThrow().span().startLine());
    }

    @Test
    void addsWhatTheCompilerAdds() {
        assertEquals(List.of("public void <init>()"), methods(only("public class A {}")));
        assertEquals(List.of("void <init>()"), methods(only("class A {}")));
        assertEquals(List.of("void <init>(int x)"), methods(only("class A { A(int x) {} }")));
        assertEquals("java.lang.Object", only("class A {}").superclass().orElseThrow().toString());
    }

    private static ClassShape only(String source) {
        return read(source).types().get(0).shape();
    }

    @Test
    void readsRecords() {
        ClassShape shape = only(
                "public record R<T>(@Id int id, List<T> all, String... rest) implements I {"
                        + " static int n; public R { check(id); } public List<T> all() { return all; } }");
        assertEquals(Kind.RECORD, shape.kind());
        assertEquals("public final ", spelled(shape.modifiers()));
        assertEquals("java.lang.Record", shape.superclass().orElseThrow().toString());
        assertEquals(
                List.of(
                        "private final int id",
                        "private final List<T> all",
                        "private final String[] rest",
                        "static int n"),
                fields(shape));
        assertEquals(
                List.of(
                        "public void <init>(int id, List<T> all, String[] rest)",
                        "public List<T> all()",
                        "public int id()",
                        "public String[] rest()",
                        "public final java.lang.String toString()",
                        "public final int hashCode()",
                        "public final boolean equals(java.lang.Object o)"),
                methods(shape));
        assertEquals("Id", shape.fields().get(0).annotations().get(0).type());
        assertEquals(List.of("private void <init>(int a)", "public int a()"),
                methods(read("class O { private record P(int a) {} }").types().get(0).members().get(0).shape())
                        .subList(0, 2));
        assertEquals(
                List.of(
                        "public int hashCode()",
                        "public boolean equals(Object other)",
                        "public void <init>()",
                        "public final java.lang.String toString()"),
                methods(only("public record R() { public int hashCode() { return 1; }"
                        + " public boolean equals(Object other) { return false; } }")));
    }

    @Test
    void readsEnums() {
        DeclaredType type = read("enum E implements I { A(1) { void go() {} }, B; E() {} E(int x) {} }").types().get(0);
        ClassShape shape = type.shape();
        assertEquals(Kind.ENUM, shape.kind());
        assertEquals("java.lang.Enum<E>", shape.superclass().orElseThrow().toString());
        assertFalse(shape.modifiers().isFinal());
        assertEquals(List.of("public static final E A", "public static final E B"), fields(shape));
        assertEquals(
                List.of(
                        "private void <init>()",
                        "private void <init>(int x)",
                        "public static E[] values()",
                        "public static E valueOf(java.lang.String name)"),
                methods(shape));
        assertEquals("new E(1) as E.$1", Rendered.of(type.initialisers().get(0).value()));
        assertTrue(only("enum E { A }").modifiers().isFinal());
    }

    @Test
    void readsInterfacesAndAnnotations() {
        DeclaredType type = read(
                        "public interface I extends J, K { int X = 1; void a(); default void b() {} static void c() {}"
                                + " private void d() {} class N { } enum E {} }")
                .types()
                .get(0);
        assertEquals("public abstract ", spelled(type.shape().modifiers()));
        assertEquals(Optional.empty(), type.shape().superclass());
        assertEquals(List.of("public static final int X"), fields(type.shape()));
        assertEquals(
                List.of(
                        "public abstract void a()",
                        "public default void b()",
                        "public static void c()",
                        "private void d()"),
                methods(type.shape()));
        assertEquals("public static ", spelled(type.members().get(0).shape().modifiers()));
        assertEquals("public static final ", spelled(type.members().get(1).shape().modifiers()));
        ClassShape annotation = only("@interface An { String value() default \"x\"; int[] n(); }");
        assertEquals(Kind.ANNOTATION, annotation.kind());
        assertEquals(List.of("public abstract String value()", "public abstract int[] n()"), methods(annotation));
    }

    @Test
    void readsNestedAndAnonymousTypes() {
        DeclaredType outer = read(
                        """
                        package p;
                        class O {
                            class Inner { static class Deep {} }
                            static final Comparator<String> C = new Comparator<String>() {
                                int state;
                                public int compare(String a, String b) { return new Object() { int x; }.x; }
                            };
                            { init(); }
                            static { setUp(); }
                        }
                        """)
                .types()
                .get(0);
        DeclaredType inner = outer.members().get(0);
        assertEquals("p.O.Inner", inner.shape().name());
        assertEquals(Optional.of("p.O"), inner.shape().enclosing());
        assertEquals("", spelled(inner.shape().modifiers()));
        assertEquals("p.O.Inner.Deep", inner.members().get(0).shape().name());
        DeclaredType anonymous =
                ((Expr.New) outer.initialisers().get(0).value()).body().orElseThrow();
        assertEquals("p.O.$1", anonymous.shape().name());
        assertEquals("Comparator<String>", anonymous.shape().superclass().orElseThrow().toString());
        assertEquals(List.of("int state"), fields(anonymous.shape()));
        assertEquals("return new Object() as p.O.$1.$1.x;", Rendered.of(anonymous.methods().get(0).statements()));
        assertEquals("init(); setUp();",
                outer.blocks().stream().map(Rendered::of).collect(Collectors.joining(" ")));
    }

    @Test
    void keepsSealedAndAnnotatedTypes() {
        ClassShape shape = only(
                "public sealed class S permits T { java.util.@A List<@B String> x; Outer.Inner<X> y; }");
        assertEquals(List.of("java.util.List<String> x", "Outer.Inner<X> y"), fields(shape));
    }
}
