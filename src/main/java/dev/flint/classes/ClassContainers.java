package dev.flint.classes;

import dev.flint.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Directories and jars, each opened once however many class paths it is on, and the JDK. {@link #close} closes what was
 * opened. Safe to use from several threads.
 */
public final class ClassContainers implements AutoCloseable {

    private final Map<Path, ClassContainer> containers = new ConcurrentHashMap<>();
    private final Set<Problem> problems = ConcurrentHashMap.newKeySet();
    private final ClassFiles jdk = new ClassFiles(this, List.of());

    /**
     * A class path in parts: a part is asked for only when a class is in none of the parts before it.
     *
     * @param parts directories and jars
     */
    public ClassFiles classPath(List<Supplier<List<Path>>> parts) {
        return new ClassFiles(this, parts);
    }

    /** The classes of the JDK that runs flint. */
    public ClassFiles jdk() {
        return jdk;
    }

    /** What could not be read so far, in order. */
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    @Override
    public void close() {
        for (ClassContainer container : containers.values()) {
            try {
                container.close();
            } catch (IOException e) {
                complain(container, "cannot be closed: " + e.getMessage());
            }
        }
    }

    ClassContainer of(Path entry) {
        return containers.computeIfAbsent(
                entry, path -> Files.isDirectory(path) ? new ClassDirectory(path) : new ClassJar(path));
    }

    void complain(ClassContainer about, String message) {
        problems.add(Problem.of(about.name(), message));
    }
}
