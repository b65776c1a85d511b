package dev.flint.rules.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.Engine;
import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.types.Javac;
import dev.flint.flink.types.RealFlink;
import dev.flint.report.CheckReport.Shown;
import dev.flint.rules.Cases;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every fix that FLINT103 offers compiles once it is made, and then the real Flink says POJO. */
class PojoMendTest {

    private static final String USE = "static final ValueStateDescriptor<Event> LAST ="
            + " new ValueStateDescriptor<>(\"last\", Event.class);";
    private static final String LOMBOK = "import lombok.AllArgsConstructor;\nimport lombok.Builder;\nimport lombok.Data;\n"
            + "import lombok.Getter;\nimport lombok.NonNull;\nimport lombok.Setter;\n"
            + "import lombok.experimental.SuperBuilder;\n";

    @TempDir
    private Path folder;

    /** Sources of {@code app.Event}, which each get a fix. */
    private static final Map<String, String> MENDABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("another constructor", "package app;\n\npublic class Event {\n    public String id;\n\n"
                    + "    /** Makes one. */\n    public Event(String id) {\n        this.id = id;\n    }\n}\n"),
            Map.entry("tabs and windows line ends", "package app;\r\npublic class Event\r\n{\r\n\tpublic int a;\r\n"
                    + "\tEvent(int a) { this.a = a; } // all\r\n\tEvent(long b) {}\r\n}\r\n"),
            Map.entry("a constructor that is not public", "package app;\npublic class Event {\n    public int a;\n"
                    + "    protected Event() {\n        a = 1;\n    }\n}\n"),
            Map.entry("a constructor without a modifier", "package app;\npublic class Event {\n    public int a;\n"
                    + "    @Deprecated Event() {}\n}\n"),
            Map.entry("a class that is not public", "package app;\n@Deprecated\nfinal class Event {\n"
                    + "    public int a;\n}\n"),
            Map.entry("not public and no constructor", "package app;\nclass Event {\n    public int a;\n"
                    + "    Event(int a) {\n        this.a = a;\n    }\n}\n"),
            Map.entry("a superclass in the tree", "package app;\npublic class Event extends Base {\n    public int a;\n"
                    + "    public Event(int a) {\n        this.a = a;\n    }\n}\n"),
            Map.entry("Lombok, all arguments", "package app;\n" + LOMBOK + "@Data\n@AllArgsConstructor\n"
                    + "public class Event {\n    private String id;\n    private int a = 3;\n}\n"),
            Map.entry("Lombok on one line", "package app;\nimport lombok.*;\n"
                    + "@Data @AllArgsConstructor public class Event {\n    private String id;\n}\n"),
            Map.entry("Lombok, a builder", "package app;\n" + LOMBOK + "@Data\n@Builder\npublic class Event {\n"
                    + "    private String id;\n    @Builder.Default\n    private int a = 3;\n}\n"),
            Map.entry("Lombok, a builder for subclasses", "package app;\n" + LOMBOK + "@Data\n@SuperBuilder\n"
                    + "public class Event {\n    private String id;\n}\n"),
            Map.entry("Lombok beside a constructor", "package app;\n" + LOMBOK + "@Getter\n@Setter\n"
                    + "public class Event {\n    private String id;\n    public Event(String id) {\n"
                    + "        this.id = id;\n    }\n}\n")));

    /** Sources that get none: the class would still go to Kryo, or would not compile. */
    private static final Map<String, String> LEFT_ALONE = new TreeMap<>(Map.ofEntries(
            Map.entry("a field without accessors too", "package app;\npublic class Event {\n    private String id;\n"
                    + "    public Event(String id) {\n        this.id = id;\n    }\n}\n"),
            Map.entry("a final field", "package app;\npublic class Event {\n    public final String id;\n"
                    + "    public Event(String id) {\n        this.id = id;\n    }\n}\n"),
            Map.entry("a superclass that asks for arguments", "package app;\npublic class Event extends Demanding {\n"
                    + "    public int a;\n    public Event(int a) {\n        super(a);\n    }\n}\n"),
            Map.entry("a superclass of a library", "package app;\npublic class Event extends java.util.Timer {\n"
                    + "    public int a;\n    public Event(int a) {}\n}\n"),
            Map.entry("Lombok, values", "package app;\nimport lombok.Value;\n@Value\npublic class Event {\n"
                    + "    String id;\n}\n"),
            Map.entry("Lombok, what a field must not be", "package app;\n" + LOMBOK + "@Data\npublic class Event {\n"
                    + "    @NonNull\n    private String id;\n}\n"),
            Map.entry("a class that its file does not bear", "package app;\npublic class Other {}\n"
                    + "class Event {\n    public int a;\n}\n")));

    @TestFactory
    Stream<DynamicTest> everyFixCompilesAndMakesAPojo() {
        return MENDABLE.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
            Map<String, String> sources = sources("Event.java", sample.getValue());
            Fix fix = fix(sources).orElseThrow();
            assertEquals(Fix.Safety.UNSAFE, fix.safety());
            String mended = applied(sample.getValue(), fix);
            sources.put("Event.java", mended);

            Path classes = compiled(sources);
            for (String release : List.of("1.18.1", "2.0.2")) {
                assertEquals("pojo", kindInFlink(release, classes), mended);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsOfferedThatDoesNotHelp() {
        return LEFT_ALONE.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
            boolean elsewhere = sample.getValue().contains("Other");
            Map<String, String> sources = sources(elsewhere ? "Other.java" : "Event.java", sample.getValue());
            assertEquals(Optional.empty(), fix(sources));
        }));
    }

    @Test
    void aConstructorIsWrittenAsTheClassIs() throws IOException {
        String source = MENDABLE.get("tabs and windows line ends");

        String mended = applied(source, fix(sources("Event.java", source)).orElseThrow());

        assertTrue(mended.contains("\tEvent(int a) { this.a = a; }\r\n\r\n\tpublic Event() {} // all\r\n"), mended);
    }

    @Test
    void anAnnotationStandsOnALineOfItsOwnAndItsImportWhereItBelongs() throws IOException {
        String source = MENDABLE.get("Lombok, all arguments");

        String mended = applied(source, fix(sources("Event.java", source)).orElseThrow());

        assertTrue(mended.contains("@Data\n@NoArgsConstructor\n@AllArgsConstructor\n"), mended);
        assertTrue(mended.contains("import lombok.Getter;\nimport lombok.NoArgsConstructor;\nimport lombok.NonNull;\n"));
    }

    private static Map<String, String> sources(String file, String event) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(file, event);
        sources.put("Base.java", "package app;\npublic class Base {\n    public long at;\n\n    public Base() {}\n}\n");
        sources.put("Demanding.java", "package app;\npublic class Demanding {\n    public int b;\n"
                + "    public Demanding(int b) {\n        this.b = b;\n    }\n}\n");
        sources.put("Use.java", "package app;\nimport org.apache.flink.api.common.state.ValueStateDescriptor;\n"
                + "class Use {\n    " + USE + "\n}\n");
        return sources;
    }

    private Optional<Fix> fix(Map<String, String> sources) throws IOException {
        Path project = Files.createTempDirectory(folder, "project");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = project.resolve("src/main/java/app").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        CheckOutcome.Checked checked =
                assertInstanceOf(CheckOutcome.Checked.class, Engine.check(Cases.only(project, List.of("FLINT103"))));
        assertEquals(1, checked.report().findings().size());
        return checked.report().findings().stream().map(Shown::finding).map(Finding::fix).findFirst().orElseThrow();
    }

    private static String applied(String text, Fix fix) {
        SourceFile file = new SourceFile("Event.java", text);
        List<Edit> edits = new ArrayList<>(fix.edits());
        edits.sort(Comparator.comparing(Edit::place).reversed());
        StringBuilder mended = new StringBuilder(text);
        for (Edit edit : edits) {
            Span span = edit.place().span();
            mended.replace(
                    file.offset(span.startLine(), span.startColumn()),
                    file.offset(span.endLine(), span.endColumn()),
                    edit.text());
        }
        return mended.toString();
    }

    private Path compiled(Map<String, String> sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<Path> lombok = jars(Path.of("target", "lombok"));
        List<Path> classPath = new ArrayList<>(RealFlink.jars("1.18.1"));
        classPath.addAll(lombok);
        new Javac(classPath, lombok).compile(sources, classes);
        return classes;
    }

    private static String kindInFlink(String release, Path classes) throws IOException {
        try (RealFlink flink = new RealFlink(release, List.of(classes))) {
            return flink.createTypeInfo(flink.load("app.Event")).kind();
        }
    }

    private static List<Path> jars(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
