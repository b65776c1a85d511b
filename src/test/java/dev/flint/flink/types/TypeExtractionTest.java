package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.types.Verdict.Step;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reasons, places, and what is unknown; that known verdicts are Flink's is for the tests that ask Flink. */
class TypeExtractionTest {

    private static final FlinkVersion V1_18 = FlinkVersion.of(1, 18);
    private static final FlinkVersion V2_0 = FlinkVersion.of(2, 0);

    private final Map<String, String> sources = new LinkedHashMap<>();

    private TypeExtractionTest source(String name, String text) {
        sources.put("gen/" + name + ".java", "package gen;\n" + text);
        return this;
    }

    private TypeExtraction extraction(FlinkVersion version) {
        return new TypeExtraction(
                SourceTree.shapes(sources, ClassFiles.ofRunningJdk()), version, Libraries.UNKNOWN);
    }

    private Verdict verdict(FlinkVersion version, String className) {
        return extraction(version).of(TypeRef.of("gen." + className));
    }

    private static List<String> sentences(Verdict verdict) {
        return verdict.why().stream()
                .map(step -> step.path() + " " + step.kind().word() + ": " + step.reason().sentence())
                .toList();
    }

    @Test
    void theChainLeadsFromTheTypeToWhatGoesToKryo() {
        source("Order", "public class Order { public int id; public Item item; }");
        source("Item", "public class Item { public java.util.HashMap<String, Integer> tags; public String name; }");
        Verdict verdict = verdict(V1_18, "Order");
        assertEquals(Kind.POJO, verdict.kind());
        assertEquals(List.of("item.tags"), verdict.generic());
        assertEquals(
                List.of(
                        ". pojo: gen.Order keeps the contract of a POJO",
                        "item pojo: gen.Item keeps the contract of a POJO",
                        "item.tags generic: java.util.HashMap<java.lang.String,java.lang.Integer> is a collection class,"
                                + " for which no version of Flink extracts a serializer"),
                sentences(verdict));
        Step last = verdict.stepsOf("item.tags").get(0);
        assertEquals("gen.Item", last.field().orElseThrow().declaringClass());
        assertEquals("gen/Item.java", last.place().orElseThrow().path());
        assertEquals(2, last.place().orElseThrow().span().startLine());
    }

    @Test
    void everythingThatBreaksTheContractIsNamedAtItsPlace() {
        source("Base", "class Base {\n    private int id;\n    public int getId() { return id; }\n}");
        source("Event", """
                public class Event extends Base {
                    private final String name;
                    private long when;
                    public Event(String name) { this.name = name; }
                    public Long getWhen() { return when; }
                    public Base setWhen(long when) { return this; }
                    private void readObject(java.io.ObjectInputStream in) {}
                }
                """);
        Verdict verdict = verdict(V1_18, "Event");
        assertEquals(Kind.GENERIC, verdict.kind());
        assertEquals(List.of("."), verdict.generic());
        assertEquals(
                List.of(
                        ". generic: Field name of gen.Event is not public and has neither getter nor setter",
                        ". generic: Field when of gen.Event is not public and has no setter: setWhen(..) returns gen.Base,"
                                + " neither void nor gen.Event",
                        ". generic: Field id, which gen.Event inherits from gen.Base, is not public and has no setter",
                        ". generic: gen.Event has a method readObject",
                        ". generic: gen.Event has no constructor without arguments"),
                sentences(verdict));
        assertEquals(
                List.of("gen/Event.java:3", "gen/Event.java:4", "gen/Base.java:3", "gen/Event.java:8", "gen/Event.java:2"),
                verdict.why().stream()
                        .map(step -> step.place().orElseThrow())
                        .map(place -> place.path() + ":" + place.span().startLine())
                        .toList());
    }

    @Test
    void anAccessorOfAnotherTypeIsSaid() {
        source("A", "public class A { private Integer n; public int getN() { return 0; } public void setN(Integer n) {} }");
        assertEquals(
                List.of(". generic: Field n of gen.A is not public and has no getter: getN() returns int,"
                        + " not java.lang.Integer"),
                sentences(verdict(V1_18, "A")));
    }

    @Test
    void anUnseenFieldTypeMakesThatFieldUnknownAndNotTheClass() {
        source("A", "public class A { public com.lib.Thing thing; public java.util.UUID id; }");
        Verdict verdict = verdict(V1_18, "A");
        assertEquals(Kind.POJO, verdict.kind());
        assertEquals(List.of("id"), verdict.generic());
        assertEquals(List.of("thing"), verdict.unknown());
        assertTrue(sentences(verdict).contains("thing unknown: flint cannot see the class com.lib.Thing"));
    }

    @Test
    void anUnseenFieldTypeDoesNotSaveAClassThatIsNoPojo() {
        source("A", "public class A { public com.lib.Thing thing; private int id; }");
        assertEquals(Kind.GENERIC, verdict(V1_18, "A").kind());
    }

    @Test
    void anUnseenSuperclassOrInterfaceMakesTheClassUnknown() {
        source("A", "public class A extends com.lib.Thing { public int id; }");
        source("B", "public class B implements com.lib.Marker { public int id; }");
        source("C", "public class C extends A { private int hidden; }");
        for (String name : List.of("A", "B", "C")) {
            Verdict verdict = verdict(V1_18, name);
            assertEquals(Kind.UNKNOWN, verdict.kind(), name);
            assertEquals(List.of(), verdict.generic(), name);
            assertEquals(List.of("."), verdict.unknown(), name);
        }
        assertEquals(
                List.of(". unknown: flint cannot see the class com.lib.Thing, on which gen.A rests"),
                sentences(verdict(V1_18, "A")));
    }

    @Test
    void interfacesThatKnowNothingOfFlinkHideNothing() {
        source("A", "public class A implements java.io.Serializable, com.fasterxml.jackson.databind.JsonSerializable"
                + " { public int id; private int hidden; }");
        source("B", "public class B implements com.fasterxml.jackson.databind.JsonSerializable { public int id; }");
        assertEquals(Kind.POJO, verdict(V1_18, "B").kind());
        // A default method of the interface might be the accessor.
        assertEquals(Kind.UNKNOWN, verdict(V1_18, "A").kind());
    }

    @Test
    void aTypeThatCannotBeResolvedIsUnknownWhereItDecides() {
        TypeRef unresolved = new TypeRef.Unresolved("Thing", "no import names it");
        Verdict verdict = extraction(V2_0).of(TypeRef.of("java.util.List", unresolved));
        assertEquals(Kind.UNKNOWN, verdict.kind());
        assertEquals(
                List.of(". unknown: flint cannot tell which type «Thing» is: no import names it"), sentences(verdict));
        // Before 2.0 a list is generic whatever it holds.
        assertEquals(Kind.GENERIC, extraction(V1_18).of(TypeRef.of("java.util.List", unresolved)).kind());
    }

    @Test
    void membersThatAPluginMayAddMakeTheClassUnknown() {
        source("A", "public class A { private int id; }");
        ShapeSource shapes = SourceTree.shapes(sources, ClassFiles.ofRunningJdk());
        ShapeSource hiding = name -> shapes.find(name).map(shape -> new ClassShape(
                shape.name(), shape.packageName(), shape.enclosing(), shape.kind(), shape.modifiers(),
                shape.typeParameters(), shape.superclass(), shape.interfaces(), shape.fields(), shape.methods(),
                shape.annotations(), Optional.of("a plug-in"), shape.declaredAt()));
        Verdict verdict = new TypeExtraction(hiding, V1_18, Libraries.UNKNOWN).of(TypeRef.of("gen.A"));
        assertEquals(
                List.of(". unknown: gen.A may have members that flint cannot see: a plug-in"), sentences(verdict));
    }

    @Test
    void aClassThatInheritsFromItselfIsUnknown() {
        source("A", "public class A extends B { public int a; }");
        source("B", "public class B extends A { public int b; }");
        source("I", "public interface I extends I {}");
        assertEquals(Kind.UNKNOWN, verdict(V1_18, "A").kind());
        assertEquals(Kind.GENERIC, verdict(V1_18, "I").kind());
    }

    @Test
    void aTypeNestedWithoutMeasureIsUnknownAndNoOverflow() {
        TypeRef type = TypeRef.of("java.lang.String");
        for (int i = 0; i < 10_000; i++) {
            type = TypeRef.of("org.apache.flink.api.java.tuple.Tuple1", type);
        }
        assertEquals(Kind.UNKNOWN, extraction(V1_18).of(type).kind());
    }

    @Test
    void aTupleThatGrowsWithoutEndIsAnErrorAsInFlink() {
        source("Grow", "public class Grow<T> extends org.apache.flink.api.java.tuple.Tuple1<Grow<Box<T>>> {}");
        source("Box", "public class Box<T> { public T value; }");
        TypeRef grow = TypeRef.of("gen.Grow", TypeRef.of("java.lang.String"));
        assertEquals(Kind.ERROR, extraction(V1_18).of(grow).kind());
    }

    @Test
    void aPojoThatFansOutWithoutMeasureIsUnknownSoon() {
        for (int i = 0; i < 40; i++) {
            String next = "N" + (i + 1);
            source("N" + i, "public class N" + i + " { public " + next + " a; public " + next + " b; }");
        }
        source("N40", "public class N40 { public int a; }");
        assertEquals(Kind.UNKNOWN, verdict(V1_18, "N0").kind());
    }

    @Test
    void tooManyTypeArgumentsAreNoDefect() {
        source("Box", "public class Box<T> { public T value; }");
        TypeRef string = TypeRef.of("java.lang.String");
        Verdict verdict = extraction(V1_18).of(TypeRef.of("gen.Box", string, string));
        assertEquals(Kind.POJO, verdict.kind());
    }

    @Test
    void aVariableOfTheCodeAroundDependsOnTheInputOfAFunctionAlone() {
        TypeRef variable = TypeRef.of("org.apache.flink.api.java.tuple.Tuple2",
                new TypeRef.Variable("T"), TypeRef.of("java.lang.String"));
        assertEquals(Kind.MISSING, extraction(V1_18).of(variable).kind());
        assertEquals(Kind.MISSING, extraction(V1_18).ofHint(variable).kind());
        Verdict output = extraction(V1_18).ofOutput(variable);
        assertEquals(Kind.TUPLE, output.kind());
        assertEquals(List.of("f0"), output.unknown());
    }

    @Test
    void anAnnotatedFieldIsItsFactorysFrom114On() {
        source("A", "public class A { @org.apache.flink.api.common.typeinfo.TypeInfo(F.class)"
                + " public java.util.Map<String, String> m; }");
        assertEquals(List.of("m"), verdict(FlinkVersion.of(1, 13), "A").generic());
        assertEquals(List.of(), verdict(FlinkVersion.of(1, 14), "A").generic());
    }

    @Test
    void anOlderVersionIsReadAsTheOldestAndANewerOneAsTheNewest() {
        source("A", "public class A { public java.util.List<String> l; }");
        assertEquals(List.of("l"), verdict(FlinkVersion.of(1, 9), "A").generic());
        assertEquals(List.of(), verdict(FlinkVersion.of(3, 1), "A").generic());
    }

    @Test
    void aListOfASuperclassesVariableStaysGenericIn20() {
        source("G", "public abstract class G<T> implements org.apache.flink.api.common.functions.MapFunction<String,"
                + " java.util.List<T>> {}");
        source("F", "public class F extends G<Integer> {}");
        String map = "org.apache.flink.api.common.functions.MapFunction";
        Verdict verdict = extraction(V2_0).ofFunction("gen.F", map, 1);
        assertEquals(
                List.of(". generic: Flink extracts a serializer for java.util.List<T> only if every type argument is a"
                        + " plain class, and T is none"),
                sentences(verdict));
        assertEquals(Kind.MISSING, extraction(V2_0).ofFunction("gen.F", "org.apache.flink.Other", 0).kind());
        assertEquals(Kind.UNKNOWN, extraction(V2_0).ofFunction("gen.Nowhere", map, 1).kind());
    }

    @Test
    void anInnerClassIsBrokenBeforeItsSuperclassOverflows() {
        source("Ring", "public class Ring { public java.util.Map<String, Ring> all; }");
        source("A", "public class A { public class In extends Ring { public int i; }"
                + " public static class Below extends In { public int b; public Below(A a) { a.super(); } } }");
        assertEquals(Kind.ERROR, verdict(V2_0, "Ring").kind());
        assertEquals(Kind.GENERIC, verdict(V2_0, "A.In").kind());
        // Whether the instance around is a field hangs on the compiler.
        assertEquals(Kind.UNKNOWN, verdict(V2_0, "A.Below").kind());
    }

    @Test
    void hostileGenericsEnd() {
        source("A", "public class A<T extends A<A<T>>> { public A<A<T>> next; public T some; }");
        source("B", "public class B<K, V> extends C<B<V, K>> { public B<B<K, K>, V> b; }");
        source("C", "public class C<T> { public T t; public C<C<T>> c; public java.util.List<C<C<T>>> l; }");
        source("D", "public class D<T extends U, U extends T> { private T t; public U getT() { return t; }"
                + " public void setT(T t) {} }");
        source("E", "public class E extends E.In { public static class In extends E { public int i; } }");
        for (FlinkVersion version : List.of(V1_18, V2_0)) {
            assertEquals(Kind.POJO, verdict(version, "A").kind());
            assertEquals(Kind.POJO, verdict(version, "C").kind());
            TypeRef string = TypeRef.of("java.lang.String");
            assertEquals(Kind.POJO, extraction(version).of(TypeRef.of("gen.B", string, string)).kind());
            assertEquals(Kind.UNKNOWN, verdict(version, "E").kind());
            verdict(version, "D");
        }
    }

    @Test
    void namesWithDollarsAndTheUnnamedPackageAreNames() {
        sources.put("Top.java", "public class Top { public In$Out in; public static class In$Out { public int i; } }");
        source("A$B", "public class A$B { public C$ c; public static class C$ { private int i; } }");
        source("A", "public class A { public static class B { public int i; } public A$B other; public A.B own; }");
        assertEquals(List.of(), extraction(V1_18).of(TypeRef.of("Top")).generic());
        assertEquals(Kind.POJO, extraction(V1_18).of(TypeRef.of("Top.In$Out")).kind());
        assertEquals(List.of("other.c"), verdict(V1_18, "A").generic());
        assertEquals(List.of("c"), verdict(V1_18, "A$B").generic());
    }

    @Test
    void membersDeclaredTwiceThrowNothing() {
        source("A", "public class A { public int a; public String a; public A() {} public A() {} }");
        source("Twice", "public class Twice {} class Twice { public int i; }");
        verdict(V1_18, "A");
        verdict(V1_18, "Twice");
    }

    @Test
    void everySentenceIsOneSentenceWithoutItsFullStop() {
        source("A", "class A { public A a; public java.util.List<java.util.List<String>> l; public java.util.List r;"
                + " public Object o; public Runnable f; public org.apache.flink.types.Row w; }");
        source("B", "public class B { public A a; public B b; public C c; public java.util.List<java.util.List<String>> l;"
                + " public java.util.List r; public Object o; public Runnable f; public org.apache.flink.types.Row w;"
                + " public org.apache.flink.api.java.tuple.Tuple2 t; public Box<?> x; public R y; }");
        source("C", "public class C { public class In { public int i; } public In in; public E e; }");
        source("E", "public class E {}");
        source("Box", "public class Box<T> { public T value; }");
        source("R", "public record R(int a) {}");
        List<String> all = new ArrayList<>();
        for (FlinkVersion version : List.of(V1_18, V2_0)) {
            all.addAll(sentences(verdict(version, "A")));
            all.addAll(sentences(verdict(version, "B")));
        }
        assertTrue(all.size() > 20, all.toString());
        for (String sentence : all) {
            String text = sentence.substring(sentence.indexOf(": ") + 2);
            assertTrue(!text.endsWith(".") && !text.contains("\n") && !text.contains("Optional"), text);
        }
    }
}
