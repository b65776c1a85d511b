package dev.flint.flink.shape.lombok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings, and what is not understood; that the rest is Lombok's own is for the test that runs Lombok. */
class LombokTest {

    private static final Set<String> OF_OBJECT = Set.of("equals", "canEqual", "hashCode", "toString");

    private static ClassShape processed(LombokConfig config, String text) {
        ClassShape written = new JavaReader()
                .read(new SourceFile("A.java", text))
                .types()
                .get(0)
                .shape();
        return new Lombok(name -> Optional.empty(), config).process(written);
    }

    private static List<String> methods(ClassShape shape) {
        return shape.methods().stream()
                .filter(method -> !OF_OBJECT.contains(method.name()))
                .map(LombokTest::text)
                .toList();
    }

    private static List<String> methodsOfObject(String text) {
        return processed(LombokConfig.DEFAULT, text).methods().stream()
                .filter(method -> OF_OBJECT.contains(method.name()))
                .map(method -> method.modifiers().bits() + " " + method.name())
                .toList();
    }

    private static String text(MethodShape method) {
        return method.modifiers().bits() + " " + method.name() + "("
                + String.join(", ", method.parameters().stream().map(p -> p.type().toString()).toList()) + ") "
                + method.returnType();
    }

    private static LombokConfig config(boolean fluent, Optional<Boolean> chain, List<String> prefixes) {
        return new LombokConfig(false, fluent, chain, prefixes, false, false, false, false, false, false, "log",
                "*Builder", Optional.empty());
    }

    @Test
    void dataHasAccessorsAndAConstructor() {
        assertEquals(
                List.of("1 <init>() void", "1 getName() String", "1 setName(String) void"),
                methods(processed(LombokConfig.DEFAULT, "@lombok.Data class A { private String name; }")));
    }

    @Test
    void theMethodsOfObjectAreMadeWhereNoneIsWritten() {
        List<String> all = List.of("1 equals", "4 canEqual", "1 hashCode", "1 toString");
        assertEquals(all, methodsOfObject("@lombok.Data class A { private String name; }"));
        assertEquals(all, methodsOfObject("@lombok.EqualsAndHashCode @lombok.ToString class A { int a; }"));
        assertEquals(
                List.of("1 equals", "1 hashCode", "1 toString"), methodsOfObject("@lombok.Value class A { int a; }"));
        assertEquals(all, methodsOfObject("@lombok.Value class A extends B { int a; }"));
        assertEquals(
                List.of("1 hashCode", "1 toString"),
                methodsOfObject("@lombok.Data class A { int a; public int hashCode() { return a; } }"));
        assertEquals(List.of(), methodsOfObject("@lombok.Getter class A { int a; }"));
    }

    @Test
    void anAccessLevelOfNoneKeepsTheExtraConstructorAway() {
        LombokConfig extra = new LombokConfig(false, false, Optional.empty(), List.of(), false, false, true, false,
                false, false, "log", "*Builder", Optional.empty());
        String left = "@lombok.Data @lombok.RequiredArgsConstructor(access = lombok.AccessLevel.NONE) class A {}";
        assertEquals(List.of("0 <init>() void"), methods(processed(extra, left)));
        assertEquals(
                List.of("1 <init>(String) void", "2 <init>() void", "1 getName() String"),
                methods(processed(extra, "@lombok.Data class A { private final String name; }")));
    }

    @Test
    void aUtilityClassLocksNoInstance() {
        String text = "class A { @lombok.Synchronized void work() {} }";
        assertEquals(1, processed(LombokConfig.DEFAULT, text).fields().size());
        assertEquals(
                List.of(), processed(LombokConfig.DEFAULT, "@lombok.experimental.UtilityClass " + text).fields());
    }

    @Test
    void aClassWithoutLombokStaysTheSame() {
        String text = "class A { private String name; @Deprecated void f() {} }";
        assertEquals(List.of("0 f() void", "0 <init>() void"), methods(processed(LombokConfig.DEFAULT, text)));
    }

    @Test
    void aLombokAnnotationThatIsNotModelledHidesMembers() {
        for (String text : List.of(
                "@lombok.experimental.Wonder class A { int a; }",
                "class A { @lombok.experimental.Delegate Runnable a; }",
                "@lombok.Data class A { @lombok.Getter(LEVEL) int a; }",
                "@lombok.Data(staticConstructor = NAME) class A { int a; }",
                "@lombok.Getter @lombok.experimental.Accessors(fluent = YES) class A { int a; }")) {
            assertTrue(processed(LombokConfig.DEFAULT, text).generatedMembers().isPresent(), text);
        }
        String harmless = "@lombok.Data @lombok.ToString(of = {X}) @lombok.extern.slf4j.Slf4j(topic = T) class A { int a; }";
        assertEquals(Optional.empty(), processed(LombokConfig.DEFAULT, harmless).generatedMembers());
    }

    @Test
    void theConfigurationChangesAccessors() {
        String text = "@lombok.Data class A { private String m_name; }";
        assertEquals(
                List.of("1 <init>() void", "1 m_name() String", "1 m_name(String) A"),
                methods(processed(config(true, Optional.empty(), List.of()), text)));
        assertEquals(
                List.of("1 <init>() void", "1 getM_name() String", "1 setM_name(String) A"),
                methods(processed(config(false, Optional.of(true), List.of()), text)));
        assertEquals(
                List.of("1 <init>() void", "1 getName() String", "1 setName(String) void"),
                methods(processed(config(false, Optional.empty(), List.of("m_", "f")), text)));
        assertEquals(
                List.of("1 <init>() void"), methods(processed(config(false, Optional.empty(), List.of("f")), text)));
    }

    @Test
    void theConfigurationChangesFields() {
        LombokConfig config = new LombokConfig(
                false, false, Optional.empty(), List.of(), true, false, true, true, true, true, "log",
                "*Builder", Optional.empty());
        ClassShape shape = processed(
                config, "@lombok.extern.java.Log @lombok.Data class A { boolean isOn; public int x; static int y; }");
        assertEquals(
                List.of("isOn 18", "x 17", "y 8", "log 18"),
                shape.fields().stream().map(LombokTest::text).toList());
        assertEquals(
                List.of("1 <init>(boolean, int) void", "2 <init>() void", "1 getIsOn() boolean", "1 getX() int"),
                methods(shape).stream().filter(method -> !method.contains("getLog")).toList());
    }

    private static String text(FieldShape field) {
        return field.name() + " " + (field.modifiers().bits() & ~Modifiers.INITIALISED);
    }

    @Test
    void aSettingThatIsNotUnderstoodHidesMembersAndADisabledLombokAddsNone() {
        LombokConfig unread = new LombokConfig(false, false, Optional.empty(), List.of(), false, false, false, false,
                false, false, "log", "*Builder", Optional.of("lombok.new.setting"));
        String text = "@lombok.Data class A { private int a; }";
        assertEquals(Optional.of("lombok.new.setting"), processed(unread, text).generatedMembers());
        assertEquals(Optional.empty(), processed(unread, "class A { private int a; }").generatedMembers());
        LombokConfig disabled = new LombokConfig(true, false, Optional.empty(), List.of(), false, false, false, false,
                false, false, "log", "*Builder", Optional.empty());
        assertEquals(List.of("0 <init>() void"), methods(processed(disabled, text)));
    }
}
