package dev.flint.flink.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What flint knows without a class file, beside the class files and beside Flink. */
class KnownTypesTest {

    private static final ShapeSource NOTHING = name -> Optional.empty();

    @Test
    void everyPublicClassOfJavaBaseIsWhatFlinkMakesOfIt() throws IOException {
        List<String> differences = new ArrayList<>();
        int asked = 0;
        for (String release : List.of("1.13.6", "2.3.0")) {
            try (RealFlink flink = new RealFlink(release, List.of());
                    ClassFiles jdk = ClassFiles.ofRunningJdk()) {
                TypeExtraction extraction =
                        new TypeExtraction(jdk, RealFlink.version(release), Libraries.UNKNOWN);
                for (String name : javaBase()) {
                    Class<?> type = flink.load(name);
                    if (Modifier.isPublic(type.getModifiers()) && type.getCanonicalName() != null) {
                        asked++;
                        compare(release, flink, extraction, type).ifPresent(differences::add);
                    }
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(asked > 2000, "asked for " + asked + " types only");
    }

    @Test
    void namesThatNeedNoClassFileAreWhatFlinkMakesOfThem() throws IOException, ReflectiveOperationException {
        List<String> differences = new ArrayList<>();
        for (String release : RealFlink.RELEASES) {
            try (RealFlink flink = new RealFlink(release, List.of())) {
                TypeExtraction extraction =
                        new TypeExtraction(NOTHING, RealFlink.version(release), Libraries.UNKNOWN);
                for (String name : knownByName(release)) {
                    compare(release, flink, extraction, flink.load(name)).ifPresent(differences::add);
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void flinksOwnShapesHaveTheFieldsAndTypeParametersOfItsClassFiles() {
        try (ClassFiles flink = new ClassFiles(RealFlink.jars("1.18.1"))) {
            for (int arity = 0; arity <= 25; arity++) {
                String name = Names.TUPLE + arity;
                ClassShape known = KnownShapes.find(name).orElseThrow();
                ClassShape real = flink.find(name).orElseThrow();
                assertEquals(instanceFields(real), instanceFields(known), name);
                assertEquals(real.typeParameters(), known.typeParameters(), name);
                assertEquals(real.superclass(), known.superclass(), name);
                assertEquals(real.modifiers(), known.modifiers(), name);
            }
            assertEquals(Optional.empty(), KnownShapes.find(Names.TUPLE + "26"));
            assertEquals(Optional.empty(), KnownShapes.find(Names.TUPLE + "02"));
            for (String name : List.of("CopyableValue", "Key", "ListValue", "MapValue", "ResettableValue")) {
                ClassShape known = KnownShapes.find("org.apache.flink.types." + name).orElseThrow();
                ClassShape real = flink.find(known.name()).orElseThrow();
                assertEquals(real.typeParameters().size(), known.typeParameters().size(), name);
            }
            for (String name : List.of("Either", "Either.Left", "Either.Right")) {
                ClassShape known = KnownShapes.find("org.apache.flink.types." + name).orElseThrow();
                ClassShape real = flink.find(known.name()).orElseThrow();
                assertEquals(real.typeParameters(), known.typeParameters(), name);
                assertEquals(real.superclass(), known.superclass(), name);
                assertEquals(real.enclosing(), known.enclosing(), name);
                assertEquals(real.packageName(), known.packageName(), name);
                assertEquals(real.modifiers(), known.modifiers(), name);
            }
        }
    }

    private static List<String> instanceFields(ClassShape shape) {
        return shape.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .map(field -> field.modifiers() + " " + field.type() + " " + field.name())
                .toList();
    }

    private static Optional<String> compare(
            String release, RealFlink flink, TypeExtraction extraction, Class<?> type) {
        RealFlink.Answer real = flink.createTypeInfo(type);
        Verdict verdict = extraction.of(ReflectedTypes.of(type));
        String told = verdict.kind().word() + " " + new TreeSet<>(verdict.generic());
        return verdict.isComplete() && told.equals(real.kind() + " " + real.generic())
                ? Optional.empty()
                : Optional.of(release + " " + type + ": Flink says " + real + ", flint " + told + " " + verdict.why());
    }

    private static List<String> javaBase() throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(root.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> knownByName(String release) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : javaBase()) {
            String canonical = name.replace('$', '.');
            if (JdkNames.isGeneric(canonical) || Names.isBasic(canonical) || canonical.equals(Names.ENUM)) {
                names.add(name);
            }
        }
        for (Path file : RealFlink.jars(release)) {
            try (JarFile jar = new JarFile(file.toFile())) {
                jar.stream()
                        .map(entry -> entry.getName().replace('/', '.'))
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .filter(name -> KnownShapes.find(name.replace('$', '.')).isPresent())
                        .forEach(names::add);
            }
        }
        assertTrue(names.contains(Names.VALUE), release);
        assertTrue(names.size() > 120, "only " + names.size() + " names");
        return names;
    }

    @Test
    void aNameThatNobodyKnowsIsUnknown() {
        TypeExtraction extraction =
                new TypeExtraction(NOTHING, RealFlink.version("1.18.1"), Libraries.UNKNOWN);
        Verdict verdict = extraction.of(TypeRef.of("java.util.HexFormat"));
        assertEquals(Verdict.Kind.UNKNOWN, verdict.kind());
        assertEquals(
                "flint cannot see the class java.util.HexFormat",
                verdict.why().get(0).reason().sentence());
    }
}
