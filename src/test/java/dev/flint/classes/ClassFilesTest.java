package dev.flint.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import dev.flint.text.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassFilesTest {

    /** Something of everything; the tests read the class files of this very class. */
    @Deprecated
    public abstract static class Sample<T extends Comparable<T>, U> extends AbstractList<List<? super T>>
            implements Runnable {
        private static final long COUNT = 1L;
        protected transient int[][] numbers;
        private Optional<Inner> inner;

        protected Sample(T first, int... rest) {}

        public abstract <X extends Exception> Inner find(U[] by, List<?> in) throws X;

        public class Inner {
            public T value;

            private Inner(String text) {}
        }

        private enum Side {
            LEFT {},
            RIGHT
        }

        record Pair(int left, String right) {}

        interface Door {
            int KEYS = 2;

            default void open() {}

            static void lock() {}

            void close();
        }
    }

    @TempDir
    private Path folder;

    private static final String SAMPLE = ClassFilesTest.class.getName() + ".Sample";

    private static Path testClasses() {
        return Path.of(ClassFilesTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static ClassShape shape(String name) {
        try (ClassFiles classes = new ClassFiles(List.of(testClasses()))) {
            ClassShape shape = classes.find(name).orElseThrow();
            assertEquals(List.of(), classes.problems());
            return shape;
        }
    }

    @Test
    void aClassFileGivesWhatTheSourceSays() {
        ClassShape sample = shape(SAMPLE);
        assertEquals(SAMPLE, sample.name());
        assertEquals("dev.flint.classes", sample.packageName());
        assertEquals(Optional.of(ClassFilesTest.class.getName()), sample.enclosing());
        assertEquals(Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.ABSTRACT, sample.modifiers().bits());
        assertEquals("[TypeParameter[name=T, bounds=[java.lang.Comparable<T>]], TypeParameter[name=U, bounds=[]]]",
                sample.typeParameters().toString());
        assertEquals("java.util.AbstractList<java.util.List<? super T>>", sample.superclass().orElseThrow().toString());
        assertEquals(List.of(TypeRef.of("java.lang.Runnable")), sample.interfaces());
        assertEquals("java.lang.Deprecated", sample.annotations().get(0).type());
        assertEquals(
                List.of("26 long COUNT", "132 int[][] numbers", "2 java.util.Optional<" + SAMPLE + ".Inner> inner"),
                sample.fields().stream()
                        .map(field -> field.modifiers().bits() + " " + field.type() + " " + field.name())
                        .toList());
        assertEquals(
                List.of("132 <init>(T, int[]) void", "1025 find(U[], java.util.List<?>) " + SAMPLE + ".Inner"),
                sample.methods().stream().map(ClassFilesTest::text).toList());
        assertEquals("X", sample.methods().get(1).typeParameters().get(0).name());
    }

    private static String text(MethodShape method) {
        return method.modifiers().bits() + " " + method.name() + "("
                + String.join(", ", method.parameters().stream().map(p -> p.type().toString()).toList()) + ") "
                + method.returnType();
    }

    @Test
    void whatTheCompilerPutsInFrontOfParametersIsLeftOut() {
        assertEquals(
                List.of("2 <init>(java.lang.String) void"),
                shape(SAMPLE + ".Inner").methods().stream().map(ClassFilesTest::text).toList());
        ClassShape side = shape(SAMPLE + ".Side");
        assertEquals(ClassShape.Kind.ENUM, side.kind());
        assertTrue(side.methods().stream().map(ClassFilesTest::text).toList().contains("2 <init>() void"));
    }

    @Test
    void recordsAndInterfacesAreWhatTheyAre() {
        ClassShape pair = shape(SAMPLE + ".Pair");
        assertEquals(ClassShape.Kind.RECORD, pair.kind());
        assertEquals(Modifiers.STATIC | Modifiers.FINAL, pair.modifiers().bits());
        ClassShape door = shape(SAMPLE + ".Door");
        assertEquals(ClassShape.Kind.INTERFACE, door.kind());
        assertEquals(Optional.empty(), door.superclass());
        assertEquals(
                List.of(
                        (Modifiers.PUBLIC | Modifiers.DEFAULT) + " open() void",
                        (Modifiers.PUBLIC | Modifiers.STATIC) + " lock() void",
                        (Modifiers.PUBLIC | Modifiers.ABSTRACT) + " close() void"),
                door.methods().stream().map(ClassFilesTest::text).toList());
    }

    @Test
    void theJdkIsThereWithoutAClassPath() {
        try (ClassFiles jdk = ClassFiles.ofRunningJdk()) {
            assertEquals(ClassShape.Kind.INTERFACE, jdk.find("java.util.Map.Entry").orElseThrow().kind());
            assertEquals(ClassShape.Kind.ENUM, jdk.find("java.util.concurrent.TimeUnit").orElseThrow().kind());
            assertEquals(Optional.empty(), jdk.find("java.util.Nothing"));
        }
    }

    @Test
    void nobodyPutsClassesIntoThePackagesOfTheJdk() throws IOException {
        Path file = folder.resolve("java/lang/Extra.class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile("java/lang/Extra", Opcodes.V17, null));
        try (ClassFiles classes = new ClassFiles(List.of(folder))) {
            assertEquals(Optional.empty(), classes.find("java.lang.Extra"));
        }
    }

    @Test
    void theEarlierEntryOfTheClassPathCounts() throws IOException {
        Path first = jar("first.jar", "a/B.class", classFile("a/B", Opcodes.V17, null));
        Path second = jar("second.jar", "a/B.class", classFile("a/B", Opcodes.V17, "Ljava/util/ArrayList<Ljava/lang/String;>;"));
        try (ClassFiles classes = new ClassFiles(List.of(first, second))) {
            assertEquals("java.lang.Object", classes.find("a.B").orElseThrow().superclass().orElseThrow().toString());
        }
    }

    @Test
    void aNestedClassThatOnlyASignatureNamesIsFoundByItsOwnClassFile() throws IOException {
        // The compiler of Eclipse leaves such classes out of InnerClasses.
        byte[] user = classFile("a/User", Opcodes.V17, "Ljava/util/ArrayList<La/Out$In;>;");
        Path jar = jar("a.jar", "a/User.class", user, "a/Out$In.class", nested("a/Out$In", "a/Out", "In"));
        try (ClassFiles classes = new ClassFiles(List.of(jar))) {
            assertEquals(
                    "java.util.ArrayList<a.Out.In>",
                    classes.find("a.User").orElseThrow().superclass().orElseThrow().toString());
            assertEquals("a.Out.In", classes.find("a.Out.In").orElseThrow().name());
        }
        Path without = jar("b.jar", "a/User.class", user);
        try (ClassFiles classes = new ClassFiles(List.of(without))) {
            assertEquals(
                    "java.util.ArrayList<a.Out.In>",
                    classes.find("a.User").orElseThrow().superclass().orElseThrow().toString());
        }
    }

    @Test
    void aDollarInANameNestsNothing() throws IOException {
        Path jar = jar("a.jar", "a/Scala$.class", classFile("a/Scala$", Opcodes.V17, null),
                "a/Odd$Name.class", classFile("a/Odd$Name", Opcodes.V17, null));
        try (ClassFiles classes = new ClassFiles(List.of(jar))) {
            assertEquals("a.Scala$", classes.find("a.Scala$").orElseThrow().name());
            assertEquals("a.Odd$Name", classes.find("a.Odd$Name").orElseThrow().name());
            assertEquals(Optional.empty(), classes.find("a.Odd.Name"));
        }
    }

    @Test
    void whatCannotBeReadIsAProblemAndCostsOnlyItself() throws IOException {
        Path broken = Files.write(folder.resolve("broken.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
        byte[] good = classFile("a/Good", Opcodes.V17, null);
        byte[] tooNew = classFile("a/New", Opcodes.V17, null);
        tooNew[7] = (byte) 200;
        byte[] cut = classFile("a/Cut", Opcodes.V17, null);
        Path jar = jar("some.jar", "a/Good.class", good, "a/New.class", tooNew,
                "a/Cut.class", java.util.Arrays.copyOf(cut, 40), "a/Empty.class", new byte[0],
                "a/Sign.class", classFile("a/Sign", Opcodes.V17, "Ljava/util/List<"),
                "a/Deep.class", classFile("a/Deep", Opcodes.V17, "La/X<".repeat(10_000)));
        try (ClassFiles classes = new ClassFiles(List.of(broken, folder.resolve("missing.jar"), jar))) {
            assertTrue(classes.find("a.Good").isPresent());
            for (String name : List.of("a.New", "a.Cut", "a.Empty", "a.Sign", "a.Deep")) {
                assertEquals(Optional.empty(), classes.find(name), name);
            }
            List<String> problems = classes.problems().stream().map(Problem::message).toList();
            assertEquals(7, problems.size(), problems.toString());
            for (String problem : problems) {
                assertFalse(problem.contains("\n"), problem);
            }
            assertTrue(problems.toString().contains("a/New.class is no class file that flint can read: Unsupported"),
                    problems.toString());
            assertTrue(problems.get(0).startsWith("is no jar that can be read: "), problems.get(0));
        }
    }

    @Test
    void namesThatAreNoneAreNotFound() throws IOException {
        Files.write(folder.resolve("outside.class"), classFile("outside", Opcodes.V17, null));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        try (ClassFiles classes = new ClassFiles(List.of(inside))) {
            for (String name : List.of("", ".", "..", "a..b", "../outside", "..\\outside", "a\u0000b", "*", " ", "?")) {
                assertEquals(Optional.empty(), classes.find(name), name);
            }
            assertEquals(List.of(), classes.problems());
        }
    }

    @Test
    void aClosedClassPathIsEmptyAndSaysNothing() throws IOException {
        Path jar = jar("a.jar", "a/Good.class", classFile("a/Good", Opcodes.V17, null));
        ClassFiles classes = new ClassFiles(List.of(jar));
        assertTrue(classes.find("a.Good").isPresent());
        classes.close();
        assertEquals(Optional.empty(), classes.find("a.Other"));
        assertEquals(List.of(), classes.problems());
        Files.delete(jar);
    }

    @Test
    void manyThreadsSeeTheSameShapes() throws IOException, InterruptedException, ExecutionException {
        Path jar = jar("a.jar", "a/User.class", classFile("a/User", Opcodes.V17, "Ljava/util/ArrayList<La/Out$In;>;"),
                "a/Out$In.class", nested("a/Out$In", "a/Out", "In"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 50; round++) {
            try (ClassFiles classes = new ClassFiles(List.of(jar))) {
                List<Future<ClassShape>> shapes = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    shapes.add(threads.submit(() -> classes.find("a.User").orElseThrow()));
                }
                for (Future<ClassShape> shape : shapes) {
                    assertEquals("java.util.ArrayList<a.Out.In>", shape.get().superclass().orElseThrow().toString());
                }
            }
        }
        threads.shutdown();
    }

    private static byte[] classFile(String name, int version, String superclassSignature) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, name, superclassSignature, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] nested(String name, String outer, String simple) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        writer.visitInnerClass(name, outer, simple, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Path jar(String name, Object... filesAndBytes) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < filesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) filesAndBytes[i]));
                zip.write((byte[]) filesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
