package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final String PATH = "src/main/java/p/A.java";

    private static TypeRef field(ClassShape shape, String name) {
        return shape.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(FieldShape::type)
                .findFirst()
                .orElseThrow();
    }

    private static ClassShape shape(Trees tree, String name) {
        return tree.types().seenFrom(PATH).find(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String | java.lang.String",
                "Process | java.lang.Process",
                "Imported | lib.Imported",
                "Imported.Inner | lib.Imported.Inner",
                "Same | p.Same",
                "Same.In | p.Same.In",
                "Member | p.A.Member",
                "Inherited | p.Base.Inherited",
                "Deep | p.Root.Deep",
                "A | p.A",
                "OnDemand | q.OnDemand",
                "Nested | q.Outer.Nested",
                "Map<String, List<? extends Same>> | java.util.Map<java.lang.String,java.util.List<? extends p.Same>>",
                "Map.Entry<String, int[]>[] | java.util.Map.Entry<java.lang.String,int[]>[]",
                "java.util.concurrent.TimeUnit | java.util.concurrent.TimeUnit",
                "some.lib.Thing.Part | some.lib.Thing.Part",
                "T | T",
                "T[] | T[]",
                "Nowhere | Nowhere",
            })
    void resolvesAsJavaDoes(String written, String expected) {
        Trees tree = Trees.of("package p; import lib.Imported; import q.*; import java.util.*; import q.Outer.*;"
                        + " /* flink */ class A<T> extends Base { class Member {} " + written + " x; }")
                .with("src/main/java/p/Base.java", "package p; class Base extends Root { static class Inherited {} }")
                .with("src/main/java/p/Root.java", "package p; class Root { interface Deep {} }")
                .with("src/main/java/p/Same.java", "package p; class Same { enum In {} }")
                .with("src/main/java/q/OnDemand.java", "package q; public class OnDemand {}")
                .with("src/main/java/q/Outer.java", "package q; public class Outer { public static class Nested {} }");
        assertEquals(expected, field(shape(tree, "p.A"), "x").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import static java.util.Map.*; | Entry<String, String> | java.util.Map.Entry<java.lang.String,"
                        + "java.lang.String>",
                "import static org.apache.flink.types.Either.Left; | Left | org.apache.flink.types.Either.Left",
                "import static q.Sub.Part; | Part | q.Outer.Part",
                "import static q.Sub.*; | Part | q.Outer.Part",
                "import q.Sub.*; | Part | q.Outer.Part",
                "import q.Sub; | Sub.Part | q.Outer.Part",
                "import static q.Sub.Left; | Left | p.Left",
                " | q.Sub.Part | q.Outer.Part",
            })
    void memberTypesAreInheritedAndImportedStatically(String imports, String written, String expected) {
        Trees tree = Trees.of("package p; " + (imports == null ? "" : imports) + " /* flink */ class A { " + written
                        + " x; }")
                .with("src/main/java/p/Left.java", "package p; class Left {}")
                .with("src/main/java/q/Outer.java", "package q; public class Outer { public static class Part {} }")
                .with("src/main/java/q/Sub.java", "package q; public class Sub extends Outer { public static int Left; }");
        assertEquals(expected, field(shape(tree, "p.A"), "x").toString());
    }

    @Test
    void tellsVariablesFromClassesAndLooksThroughStaticOnes() {
        Trees tree = Trees.of(
                        """
                        package p; // flink
                        class A<T> {
                            T own;
                            class Inner { T outer; }
                            static class Nested { T someClass; }
                            <U> U m(T t, U u) { return u; }
                        }
                        """)
                .with("src/main/java/p/T.java", "package p; class T {}");
        assertEquals(new TypeRef.Variable("T"), field(shape(tree, "p.A"), "own"));
        assertEquals(new TypeRef.Variable("T"), field(shape(tree, "p.A.Inner"), "outer"));
        assertEquals(TypeRef.of("p.T"), field(shape(tree, "p.A.Nested"), "someClass"));
        MethodShape method = shape(tree, "p.A").methods().get(0);
        assertEquals(new TypeRef.Variable("U"), method.returnType());
        assertEquals(new TypeRef.Variable("T"), method.parameters().get(0).type());
    }

    @Test
    void believesWhatOnlyOneUnseenPackageCanBring() {
        Trees one = Trees.of("package p; import lib.*; /* flink */ class A { Thing x; thing y; }");
        assertEquals("lib.Thing", field(shape(one, "p.A"), "x").toString());
        assertTrue(field(shape(one, "p.A"), "y") instanceof TypeRef.Unresolved);
        Trees two = Trees.of("package p; import lib.*; import other.*; import org.apache.flink.api.java.tuple.*;"
                + " class A { Thing x; Tuple2<String, Thing> y; }");
        assertTrue(field(shape(two, "p.A"), "x") instanceof TypeRef.Unresolved);
        assertEquals("org.apache.flink.api.java.tuple.Tuple2<java.lang.String,Thing>",
                field(shape(two, "p.A"), "y").toString());
    }

    @Test
    void findsTheNearestOfSeveralClassesOfOneName() {
        Trees tree = new Trees()
                .with("a/src/main/java/p/A.java", "package p; /* flink */ class A { D d; }")
                .with("a/src/main/java/p/D.java", "package p; class D { int inA; }")
                .with("a/src/test/java/p/ATest.java", "package p; /* flink */ class ATest { D d; }")
                .with("b/src/main/java/p/B.java", "package p; /* flink */ class B { D d; }")
                .with("b/src/main/java/p/D.java", "package p; class D { int inB; }")
                .with("c/src/main/java/p/C.java", "package p; /* flink */ class C { D d; }");
        SourceTypes types = tree.types();
        assertEquals("inA", only(types.seenFrom("a/src/main/java/p/A.java")));
        assertEquals("inA", only(types.seenFrom("a/src/test/java/p/ATest.java")));
        assertEquals("inB", only(types.seenFrom("b/src/main/java/p/B.java")));
        assertEquals(Optional.empty(), types.seenFrom("c/src/main/java/p/C.java").find("p.D"));
    }

    private static String only(ShapeSource shapes) {
        return shapes.find("p.D").orElseThrow().fields().get(0).name();
    }

    @Test
    void parsesOnDemandAlone() {
        Trees tree = Trees.of("package p; /* flink */ class A extends B {}")
                .with("src/main/java/p/B.java", "package p; class B { int x; }")
                .with("src/main/java/p/C.java", "package p; class C { int x; }");
        SourceTypes types = tree.types();
        assertEquals("p.B", types.seenFrom(PATH).find("p.A").orElseThrow().superclass().orElseThrow().toString());
        assertEquals(List.of(), tree.parsed());
        assertTrue(types.seenFrom(PATH).find("p.B").isPresent());
        assertTrue(types.seenFrom(PATH).find("p.B").isPresent());
        assertEquals(List.of("src/main/java/p/B.java"), tree.parsed());
    }

    @Test
    void comesToAnEndInCodeThatInheritsInCircles() {
        Trees tree = Trees.of("package p; /* flink */ class A extends A.B { static class B extends C.D {} X x; }")
                .with("src/main/java/p/C.java", "package p; class C extends A.E { static class D extends A {} }");
        assertTrue(field(shape(tree, "p.A"), "x") instanceof TypeRef.Unresolved);
    }

    @Test
    void resolvesAnnotationsAndLeavesStrangersAsWritten() {
        Trees tree = Trees.of("package p; import org.apache.flink.api.common.typeinfo.*; import other.*;"
                + " @TypeInfo(F.class) @Strange class A { }");
        ClassShape shape = shape(tree, "p.A");
        assertEquals("org.apache.flink.api.common.typeinfo.TypeInfo", shape.annotations().get(0).type());
        assertEquals("Strange", shape.annotations().get(1).type());
        assertEquals(Kind.CLASS, shape.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "Record, java.lang.Record, ",
        "Module, lib.Module, import lib.*;",
        "Record, lib.Record, import lib.*;",
        "Process, java.lang.Process, import lib.*;",
        "Record, Record, import lib.*; import other.*;"
    })
    void whatJavaLangGotLateIsALibrarysWhereAnImportMayBringIt(String written, String expected, String imports) {
        Trees tree = Trees.of("package p; " + (imports == null ? "" : imports) + " /* flink */ class A { " + written
                + " x; }");
        assertEquals(expected, field(shape(tree, "p.A"), "x").toString());
    }
}
