package dev.flint.rules;

import dev.flint.engine.CheckRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases under {@code testdata/}: each a folder that is a small project. */
public final class Cases {

    private Cases() {}

    /** The cases below a folder, by name; none where there is no such folder. */
    static List<Path> in(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a case below a folder, where it is a project of its own. */
    public static Path copy(Path folder, Path below) throws IOException {
        Path project = Files.createTempDirectory(below, "case");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return project;
    }

    /**
     * A check of one folder; with no rules named, all of them run. A case may bring settings and a local Maven repository
     * along.
     */
    public static CheckRequest only(Path folder, List<String> rules) {
        return new CheckRequest(
                folder.toAbsolutePath(),
                List.of(Path.of(".")),
                Optional.empty(),
                Optional.of(Path.of("flint.yaml")).filter(file -> Files.exists(folder.resolve(file))),
                Optional.empty(),
                Optional.empty(),
                rules,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Files.isDirectory(folder.resolve(".m2"))
                        ? Optional.of(new CheckRequest.LocalCaches(folder.toAbsolutePath(), Map.of(), Optional.empty()))
                        : Optional.empty(),
                1);
    }
}
