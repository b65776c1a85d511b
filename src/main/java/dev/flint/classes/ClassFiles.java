package dev.flint.classes;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The classes of a class path and of the JDK that runs flint. Nothing is opened before a class is asked for. A container
 * or class file that cannot be read is a problem, and its classes cannot be seen. Safe to use from several threads.
 */
public final class ClassFiles implements ShapeSource, AutoCloseable {

    /** Packages that the JDK has classes in; where it has a class, a class path cannot give another (JLS 7.4.3). */
    private static final List<String> OF_THE_JDK =
            List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/w3c/dom/", "org/xml/sax/", "org/ietf/jgss/");

    private final ClassContainers all;
    private final Deque<Supplier<List<Path>>> furtherParts;
    private final List<ClassContainer> containers = new ArrayList<>();
    private final ClassContainer runningJdk = new RunningJdk();
    private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();
    private final Map<String, String> canonicalNames = new ConcurrentHashMap<>();

    ClassFiles(ClassContainers all, List<Supplier<List<Path>>> parts) {
        this.all = all;
        this.furtherParts = new ArrayDeque<>(parts);
    }

    /** @param classPath directories and jars; of two classes of one name the earlier entry has the one that counts */
    public ClassFiles(List<Path> classPath) {
        this(new ClassContainers(), List.of(() -> classPath));
    }

    /** The classes of the JDK alone. */
    public static ClassFiles ofRunningJdk() {
        return new ClassFiles(List.of());
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        if (canonicalName.startsWith("java.") && all.jdk() != this) {
            return all.jdk().find(canonicalName);
        }
        Optional<ClassShape> known = shapes.get(canonicalName);
        if (known == null) {
            // Not computeIfAbsent: reading one class may need the name of another.
            known = search(canonicalName);
            shapes.put(canonicalName, known);
        }
        return known;
    }

    /** What could not be read so far, in order; that of all class paths that share their containers. */
    public List<Problem> problems() {
        return all.problems();
    }

    /** Closes everything that this class path and those that share its containers have opened. */
    @Override
    public void close() {
        all.close();
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
        if (isInPackageOfJdk(binary)) {
            Optional<byte[]> bytes = read(runningJdk, file);
            // As in a JVM, nobody but the JDK has classes in its own packages.
            if (bytes.isPresent() || binary.startsWith("java/")) {
                return bytes.flatMap(found -> parse(runningJdk, file, found, reader));
            }
        }
        Optional<ClassContainer> container = container(0);
        for (int next = 1; container.isPresent(); next++) {
            Optional<byte[]> bytes = read(container.get(), file);
            if (bytes.isPresent()) {
                return parse(container.get(), file, bytes.get(), reader);
            }
            container = container(next);
        }
        return Optional.empty();
    }

    private static boolean isInPackageOfJdk(String binary) {
        for (String prefix : OF_THE_JDK) {
            if (binary.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private synchronized Optional<ClassContainer> container(int index) {
        while (index >= containers.size() && !furtherParts.isEmpty()) {
            for (Path entry : furtherParts.remove().get()) {
                ClassContainer container = all.of(entry);
                if (!containers.contains(container)) {
                    containers.add(container);
                }
            }
        }
        return index < containers.size() ? Optional.of(containers.get(index)) : Optional.empty();
    }

    private Optional<byte[]> read(ClassContainer container, String file) {
        try {
            return container.read(file);
        } catch (IOException | RuntimeException e) {
            all.complain(container, oneLine(e));
            return Optional.empty();
        }
    }

    private <T> Optional<T> parse(ClassContainer container, String file, byte[] bytes, Function<byte[], T> reader) {
        try {
            return Optional.of(reader.apply(bytes));
        } catch (RuntimeException | StackOverflowError e) {
            // ASM checks nothing, so a broken file shows as an index out of bounds, a null or an endless signature.
            all.complain(container, file + " is no class file that flint can read: " + oneLine(e));
            return Optional.empty();
        }
    }

    private static String oneLine(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null ? kind : message.lines().findFirst().orElse(kind);
    }
}
