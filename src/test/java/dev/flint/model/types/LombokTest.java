package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts are those of TypeExtractor 1.20 on classes that Lombok 1.18.34 compiled. */
class LombokTest {

    private static final String IMPORTS =
            "package p; import lombok.*; import lombok.experimental.*; import lombok.extern.java.Log; // flink\n";

    private static ShapeSource shapes(String source) {
        return Trees.of(IMPORTS + source).types().seenFrom("src/main/java/p/A.java");
    }

    private static Verdict.Kind verdict(String source) {
        return new TypeExtraction(shapes(source), FlinkVersion.of(1, 20), Libraries.UNKNOWN)
                .of(TypeRef.of("p.A"))
                .kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POJO | @Data public class A { int x; private String y; }",
                "POJO | @Getter @Setter public class A { private int x; }",
                "POJO | public class A { @Getter @Setter private int x; }",
                "POJO | @Data @Builder @NoArgsConstructor @AllArgsConstructor public class A { private int x; }",
                "POJO | @SuperBuilder @NoArgsConstructor @Data public class A { private int x; }",
                "POJO | @Data @Accessors(chain = true) public class A { private int x; }",
                "POJO | @FieldDefaults(level = AccessLevel.PUBLIC) public class A { int x; }",
                "POJO | @Data @Log public class A { private int x; }",
                "POJO | @Data public class A { private Boolean isActive; }",
                "GENERIC | @Data public class A { private final int x; private int y; }",
                "GENERIC | @Data public class A { @NonNull private String x; }",
                "POJO | @Data public class A { @NonNull private String x = \"\"; }",
                "GENERIC | @Data @Builder public class A { private int x; }",
                "GENERIC | @Data @SuperBuilder public class A { private int x; }",
                "GENERIC | @Data @AllArgsConstructor public class A { private int x; }",
                "GENERIC | @Value public class A { int x; }",
                "GENERIC | @Value @NoArgsConstructor(force = true) public class A { int x; }",
                "GENERIC | @Getter public class A { private int x; }",
                "GENERIC | @Data @Accessors(fluent = true) public class A { private int x; }",
                "GENERIC | @Data @Accessors(prefix = \"m\") public class A { private int mName; }",
                "GENERIC | @Data @NoArgsConstructor(access = AccessLevel.PRIVATE) public class A { private int x; }",
                "GENERIC | @Data @NoArgsConstructor(access = AccessLevel.PROTECTED) public class A { private int x; }",
                "GENERIC | @Data(staticConstructor = \"of\") public class A { private int x; }",
                "GENERIC | @Data public class A { @Setter(AccessLevel.NONE) private int x; }",
                "GENERIC | @Data public class A { private boolean isActive; }",
                "POJO | @Data public class A { private boolean active; }",
                "POJO | @Data public class A { private int x; public A() {} public A(int x) {} }",
                "GENERIC | @Data public class A { private int x; public A(int x) {} }",
                "POJO | @Data public class A { private int x; public int getX() { return 1; } }",
                "POJO | @Data public class A<T> { private T x; }",
                "UNKNOWN | @Data public class A { @Delegate private java.util.List<String> x; }",
                "GENERIC | @Setter @Getter @RequiredArgsConstructor public class A { private final int y; int x; }",
                "POJO | @lombok.Data public class A { private int x; }",
                "GENERIC | @Data class A { private int x; }",
            })
    void agreesWithTheRealThing(String expected, String source) {
        assertEquals(expected, verdict(source).name());
    }

    @Test
    void chainedSettersOfASuperclassReturnTheSuperclass() {
        assertEquals(
                Verdict.Kind.GENERIC,
                verdict("public class A extends B {} @Data @Accessors(chain = true) class B { private int x; }"));
    }

    @Test
    void writesAccessors() {
        ClassShape shape = shapes("@Data @Accessors(chain = true) public class A<T> { private boolean isOn; T some; }")
                .find("p.A")
                .orElseThrow();
        String methods = shape.methods().stream()
                .filter(method -> !method.isConstructor())
                .map(method -> method.returnType() + " " + method.name() + method.parameters().size())
                .collect(Collectors.joining(", "));
        assertEquals("boolean isOn0, p.A<T> setOn1, T getSome0, p.A<T> setSome1,"
                + " boolean equals1, boolean canEqual1, int hashCode0, java.lang.String toString0", methods);
    }

    @Test
    void appliesFieldDefaultsAndValue() {
        ClassShape value = shapes("@Value public class A { int x; @NonFinal public int y; }").find("p.A").orElseThrow();
        assertTrue(value.modifiers().isFinal());
        assertTrue(value.fields().get(0).modifiers().isPrivate());
        assertTrue(value.fields().get(0).modifiers().isFinal());
        assertTrue(value.fields().get(1).modifiers().isPublic());
        MethodShape constructor = value.methods().stream()
                .filter(MethodShape::isConstructor)
                .findFirst()
                .orElseThrow();
        assertEquals(2, constructor.parameters().size());
    }

    @Test
    void whatLombokDoesToMemberTypes() {
        ShapeSource utility = shapes("@UtilityClass public class A { public class In { public int i; } }");
        assertTrue(utility.find("p.A.In").orElseThrow().modifiers().isStatic());
        ShapeSource builder = shapes("@Builder public class A { int x; public static class ABuilder { public int i; }"
                + " public static class Other { public int i; } }");
        assertTrue(builder.find("p.A.ABuilder").orElseThrow().generatedMembers().isPresent());
        assertTrue(builder.find("p.A.Other").orElseThrow().generatedMembers().isEmpty());
    }

    private static Verdict.Kind withSettings(String... pathsAndTexts) {
        Trees tree = new Trees()
                .with("src/main/java/p/A.java", IMPORTS + "@Data public class A { private int x; private int mName; }");
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            tree.with(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new TypeExtraction(
                        tree.types().seenFrom("src/main/java/p/A.java"), FlinkVersion.of(1, 20), Libraries.UNKNOWN)
                .of(TypeRef.of("p.A"))
                .kind();
    }

    @Test
    void theNearestSettingDecides() {
        String fluent = "lombok.accessors.fluent = true\n";
        assertEquals(Verdict.Kind.GENERIC, withSettings("lombok.config", fluent));
        assertEquals(
                Verdict.Kind.GENERIC,
                withSettings("src/main/java/p/lombok.config", "LOMBOK.ACCESSORS.FLUENT=True"));
        assertEquals(Verdict.Kind.POJO, withSettings("src/test/lombok.config", fluent));
        assertEquals(
                Verdict.Kind.POJO,
                withSettings("lombok.config", fluent, "src/lombok.config", "lombok.accessors.fluent = false\n"));
        assertEquals(
                Verdict.Kind.POJO,
                withSettings("lombok.config", fluent, "src/main/lombok.config", "config.stopBubbling = true\n"));
        assertEquals(
                Verdict.Kind.POJO,
                withSettings("lombok.config", fluent, "src/lombok.config", "clear lombok.accessors.fluent\n"));
    }

    @Test
    void importsAreFollowedAndWhatIsNotReadHidesMembers() {
        String fluent = "lombok.accessors.fluent = true\n";
        assertEquals(
                Verdict.Kind.GENERIC,
                withSettings("lombok.config", "import conf/base.config\n", "conf/base.config", fluent));
        assertEquals(
                Verdict.Kind.POJO,
                withSettings("lombok.config", "import conf/base.config\nlombok.accessors.fluent = false\n",
                        "conf/base.config", "import ../lombok.config\n" + fluent));
        assertEquals(Verdict.Kind.UNKNOWN, withSettings("lombok.config", "import ../../outside.config\n"));
        assertEquals(Verdict.Kind.UNKNOWN, withSettings("lombok.config", "import /etc/lombok.config\n"));
        assertEquals(Verdict.Kind.UNKNOWN, withSettings("lombok.config", "lombok.wonders.enabled = true\n"));
        assertEquals(Verdict.Kind.POJO, withSettings("lombok.config", "lombok.val.flagUsage = error\n"));
    }

    @Test
    void prefixesAreAddedAndRemovedFromTheRootDownwards() {
        assertEquals(Verdict.Kind.GENERIC, withSettings("lombok.config", "lombok.accessors.prefix += m\n"));
        assertEquals(
                Verdict.Kind.POJO,
                withSettings("lombok.config", "lombok.accessors.prefix += m\n",
                        "src/lombok.config", "lombok.accessors.prefix -= m\n"));
    }
}
