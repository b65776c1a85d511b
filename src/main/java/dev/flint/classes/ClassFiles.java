package dev.flint.classes;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The classes of a class path and of the JDK that runs flint. Nothing is opened before a class is asked for, and
 * {@link #close} closes what was. A container or class file that cannot be read is a problem, and its classes cannot be
 * seen. Safe to use from several threads.
 */
public final class ClassFiles implements ShapeSource, AutoCloseable {

    private final List<ClassContainer> containers = new ArrayList<>();
    private final ClassContainer jdk = new RunningJdk();
    private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();
    private final Map<String, String> canonicalNames = new ConcurrentHashMap<>();
    private final Set<Problem> problems = ConcurrentHashMap.newKeySet();

    /** @param classPath directories and jars; of two classes of one name the earlier entry has the one that counts */
    public ClassFiles(List<Path> classPath) {
        for (Path entry : classPath) {
            containers.add(Files.isDirectory(entry) ? new ClassDirectory(entry) : new ClassJar(entry));
        }
    }

    /** The classes of the JDK alone. */
    public static ClassFiles ofRunningJdk() {
        return new ClassFiles(List.of());
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        Optional<ClassShape> known = shapes.get(canonicalName);
        if (known == null) {
            // Not computeIfAbsent: reading one class may need the name of another.
            known = search(canonicalName);
            shapes.put(canonicalName, known);
        }
        return known;
    }

    /** What could not be read so far, in order. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    @Override
    public void close() {
        for (ClassContainer container : containers) {
            try {
                container.close();
            } catch (IOException e) {
                problems.add(Problem.of(container.name(), "cannot be closed: " + e.getMessage()));
            }
        }
    }

    private Optional<ClassShape> search(String canonicalName) {
        for (String binary : ClassNames.binaryCandidates(canonicalName)) {
            Optional<ClassShape> shape = shape(binary);
            if (shape.isPresent() && shape.get().name().equals(canonicalName)) {
                return shape;
            }
        }
        return Optional.empty();
    }

    private Optional<ClassShape> shape(String binary) {
        return inClassFile(binary, bytes -> ClassFileReader.read(bytes, this::canonicalName));
    }

    /** The canonical name of a nested class, by its own class file; a guess where that cannot be seen. */
    private String canonicalName(String binary) {
        return canonicalNames.computeIfAbsent(
                binary, name -> inClassFile(name, NestedNames::ownName).orElseGet(() -> ClassNames.guess(name)));
    }

    private <T> Optional<T> inClassFile(String binary, Function<byte[], T> reader) {
        String file = binary + ".class";
        // As in a JVM, nobody but the JDK has classes in its packages.
        if (!binary.startsWith("java/")) {
            for (ClassContainer container : containers) {
                Optional<byte[]> bytes = read(container, file);
                if (bytes.isPresent()) {
                    return parse(container, file, bytes.get(), reader);
                }
            }
        }
        return read(jdk, file).flatMap(bytes -> parse(jdk, file, bytes, reader));
    }

    private Optional<byte[]> read(ClassContainer container, String file) {
        try {
            return container.read(file);
        } catch (IOException | RuntimeException e) {
            problems.add(Problem.of(container.name(), oneLine(e)));
            return Optional.empty();
        }
    }

    private <T> Optional<T> parse(ClassContainer container, String file, byte[] bytes, Function<byte[], T> reader) {
        try {
            return Optional.of(reader.apply(bytes));
        } catch (RuntimeException | StackOverflowError e) {
            // ASM checks nothing, so a broken file shows as an index out of bounds, a null or an endless signature.
            problems.add(Problem.of(container.name(), file + " is no class file that flint can read: " + oneLine(e)));
            return Optional.empty();
        }
    }

    private static String oneLine(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null ? kind : message.lines().findFirst().orElse(kind);
    }
}
