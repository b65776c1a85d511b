package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.RealFlink;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.modules.Modules;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Code that people have written and published: of every class that has a source, the verdict on the source, the verdict
 * on the class file and that of the real TypeExtractor are one. The system property {@code flint.real} names a folder
 * that holds for each release of Flink a folder {@code code} of jars with their sources and a {@code classpath};
 * {@code bench/real-code} makes a large one.
 */
class RealCodeTest {

    private static final Path REAL = Path.of(System.getProperty("flint.real", "target/real"));

    /** A class of a jar. */
    private record Named(String binary, String canonical) {}

    /** What was seen in one jar. */
    private static final class Tally {
        private int classes;
        private int unknown;
        private int notLoaded;
        private final List<String> differences = new ArrayList<>();
    }

    @Test
    void sourceAndClassFileAndFlinkSayTheSame() throws IOException {
        int classes = 0;
        int unknown = 0;
        List<String> differences = new ArrayList<>();
        for (Path release : list(REAL, "")) {
            for (Path jar : list(release.resolve("code"), ".jar")) {
                if (!jar.toString().endsWith("-sources.jar")) {
                    Tally tally = compare(release, jar);
                    classes += tally.classes;
                    unknown += tally.unknown;
                    differences.addAll(tally.differences);
                }
            }
        }
        System.out.println(classes + " classes of published code, " + unknown + " unknown");
        assertEquals("", String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
        assertTrue(classes > 200, "the build fetches the jars");
        assertTrue(unknown * 100 <= classes * 3, unknown + " of " + classes + " are unknown");
    }

    /** The jars that other tests have of a release stand beside what is there for this one. */
    private static List<Path> classPath(Path release) throws IOException {
        List<Path> jars = new ArrayList<>(list(release.resolve("classpath"), ".jar"));
        if (REAL.equals(Path.of("target/real"))) {
            jars.addAll(RealFlink.jars(release.getFileName().toString()));
            jars.addAll(list(Path.of("target/flink-streams").resolve(release.getFileName()), ".jar"));
        }
        return jars;
    }

    private static Tally compare(Path release, Path jar) throws IOException {
        List<Path> classPath = classPath(release);
        List<Path> withJar = new ArrayList<>(List.of(jar));
        withJar.addAll(classPath);
        FlinkVersion version = FlinkVersion.parse(release.getFileName().toString()).orElseThrow();
        Tally tally = new Tally();
        Path sources = Path.of(jar.toString().replace(".jar", "-sources.jar"));
        try (ClassFiles libraries = new ClassFiles(classPath);
                ClassFiles compiled = new ClassFiles(withJar);
                RealFlink flink = new RealFlink(withJar)) {
            SourceTypes types = sources(sources, libraries);
            TypeExtraction ofSources = extraction(types.seenFrom(""), version);
            TypeExtraction ofClasses = extraction(compiled, version);
            for (Named named : classes(jar)) {
                if (types.declaring(named.canonical()).size() == 1) {
                    compare(named, ofSources, ofClasses, flink, tally);
                }
            }
        }
        System.out.println(release.getFileName() + " " + jar.getFileName() + ": " + tally.classes + " classes, "
                + tally.unknown + " unknown, " + tally.notLoaded + " that Flink cannot load, "
                + tally.differences.size() + " different");
        return tally;
    }

    private static void compare(
            Named named, TypeExtraction ofSources, TypeExtraction ofClasses, RealFlink flink, Tally tally) {
        Optional<RealFlink.Answer> real = ask(flink, named);
        if (real.isEmpty()) {
            tally.notLoaded++;
            return;
        }
        TypeRef type = TypeRef.of(named.canonical());
        Verdict source = ofSources.of(type);
        Verdict classFile = ofClasses.of(type);
        tally.classes++;
        if (!source.isComplete() || !classFile.isComplete()) {
            tally.unknown++;
            return;
        }
        String said = real.get().kind() + " " + real.get().generic();
        if (!text(source).equals(said) || !text(classFile).equals(said)) {
            tally.differences.add(named.canonical() + ": Flink says " + real.get() + ", flint of the source "
                    + text(source) + ", of the class file " + text(classFile));
        }
    }

    /** Empty where a class that it needs is not on the class path. */
    private static Optional<RealFlink.Answer> ask(RealFlink flink, Named named) {
        try {
            RealFlink.Answer answer = flink.createTypeInfo(flink.load(named.binary()));
            return answer.thrown().contains("NoClassDefFoundError") || answer.thrown().contains("TypeNotPresent")
                    ? Optional.empty()
                    : Optional.of(answer);
        } catch (LinkageError | TypeNotPresentException | AssertionError e) {
            return Optional.empty();
        }
    }

    private static String text(Verdict verdict) {
        return verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
    }

    private static TypeExtraction extraction(ShapeSource shapes, FlinkVersion version) {
        return new TypeExtraction(shapes, version, Libraries.UNKNOWN);
    }

    private static SourceTypes sources(Path jar, ShapeSource libraries) throws IOException {
        JavaReader reader = new JavaReader();
        List<JavaFile> files = new ArrayList<>();
        try (JarFile sources = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = sources.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".java") && !entry.getName().endsWith("-info.java")) {
                    byte[] bytes = sources.getInputStream(entry).readAllBytes();
                    files.add(reader.read(
                            new SourceFile(entry.getName(), new String(bytes, StandardCharsets.UTF_8))));
                }
            }
        }
        return new SourceTypes(
                files, List.of(), outline -> null, List.of(), Modules.of(List.of()), module -> libraries);
    }

    private static List<Named> classes(Path jar) throws IOException {
        List<Named> found = new ArrayList<>();
        try (JarFile classes = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = classes.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                // Anonymous and local classes have no name to ask by.
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.matches(".*\\$\\d.*")) {
                    String binary = name.substring(0, name.length() - ".class".length()).replace('/', '.');
                    found.add(new Named(binary, binary.replace('$', '.')));
                }
            }
        }
        return found;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
