package dev.flint.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree that a check is about. Its root is the top of the git working tree that holds everything asked for; without
 * one the working directory, if that holds it, else the deepest folder that does. Git itself is never run.
 */
public final class Tree {

    private final Path root;
    private final List<Path> starts;
    private final List<Path> missing;

    private Tree(Path root, List<Path> starts, List<Path> missing) {
        this.root = root;
        this.starts = starts;
        this.missing = missing;
    }

    /**
     * @param workingDirectory absolute
     * @param paths files and folders, relative to the working directory or absolute; links among them are followed
     */
    public static Tree of(Path workingDirectory, List<Path> paths) {
        List<Path> starts = new ArrayList<>();
        List<Path> missing = new ArrayList<>();
        for (Path path : paths) {
            Optional<Path> real = real(workingDirectory.resolve(path));
            if (real.isPresent() && (Files.isDirectory(real.get()) || Files.isRegularFile(real.get()))) {
                starts.add(real.get());
            } else {
                missing.add(path);
            }
        }
        Path directory = real(workingDirectory).orElse(workingDirectory);
        return new Tree(root(directory, starts), starts, missing);
    }

    private static Path root(Path workingDirectory, List<Path> starts) {
        if (starts.isEmpty()) {
            return GitRepository.topAround(workingDirectory).orElse(workingDirectory);
        }
        Path around = null;
        for (Path start : starts) {
            Path folder = Files.isDirectory(start) ? start : start.getParent();
            around = around == null ? folder : commonFolder(around, folder);
        }
        Optional<Path> top = GitRepository.topAround(around);
        if (top.isPresent()) {
            return top.get();
        }
        return around.startsWith(workingDirectory) ? workingDirectory : around;
    }

    private static Path commonFolder(Path one, Path other) {
        Path common = one;
        while (!other.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The folder that all paths in reports are relative to. */
    public Path root() {
        return root;
    }

    /** Those of the paths asked for that are neither a file nor a folder. */
    public List<Path> missing() {
        return missing;
    }

    /**
     * The path of a file below the root, with {@code /}; its whole path where it is not below. The file need not exist.
     */
    public String relative(Path file) {
        Path path = file.normalize();
        Path below = path.startsWith(root) ? root.relativize(path) : path;
        return below.toString().replace('\\', '/');
    }

    /**
     * Finds what is to be read. What the user named is read even if it is ignored.
     *
     * @param ignore patterns as in {@code .flintignore}, relative to the root
     */
    public Discovered walk(List<String> ignore) {
        Walk walk = new Walk(root, IgnorePattern.parseAll(String.join("\n", ignore)));
        for (Path start : starts) {
            walk.start(start);
        }
        return walk.finish();
    }
}
