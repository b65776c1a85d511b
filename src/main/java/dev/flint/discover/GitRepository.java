package dev.flint.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What the walk must know of git repositories, read from their files. */
final class GitRepository {

    private static final String DOT_GIT = ".git";
    private static final String LINK = "gitdir:";

    private GitRepository() {}

    /** Whether a folder is the top of a working tree; {@code .git} is a file in submodules and linked worktrees. */
    static boolean isTop(Path folder) {
        return Files.exists(folder.resolve(DOT_GIT));
    }

    /** The nearest folder upwards that is the top of a working tree. */
    static Optional<Path> topAround(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (isTop(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Where a working tree's {@code info/exclude} stands, if it has one. */
    static Optional<Path> exclude(Path top) {
        Path dotGit = top.resolve(DOT_GIT);
        Path folder = dotGit;
        if (Files.isRegularFile(dotGit)) {
            Optional<Path> linked = firstLine(dotGit)
                    .filter(line -> line.startsWith(LINK))
                    .flatMap(line -> resolve(top, line.substring(LINK.length()).trim()));
            if (linked.isEmpty()) {
                return Optional.empty();
            }
            // A linked worktree shares the exclude file of its repository.
            Path own = linked.get();
            folder = firstLine(own.resolve("commondir")).flatMap(line -> resolve(own, line)).orElse(own);
        }
        Path exclude = folder.resolve("info").resolve("exclude");
        return Files.isRegularFile(exclude) ? Optional.of(exclude) : Optional.empty();
    }

    private static Optional<Path> resolve(Path folder, String relative) {
        try {
            return Optional.of(folder.resolve(relative).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Files.readString(file).lines().findFirst().map(String::trim)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
