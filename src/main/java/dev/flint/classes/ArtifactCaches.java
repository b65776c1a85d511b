package dev.flint.classes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What Maven and Gradle keep on a machine of what they have fetched. Files are found by their names; nothing is opened,
 * and nothing is ever fetched.
 *
 * @param repositories folders in Maven's layout, {@code group/with/slashes/artifact/version/}
 * @param gradle folders in the layout of Gradle's {@code files-2.1}, {@code group/artifact/version/hash/}
 */
public record ArtifactCaches(List<Path> repositories, List<Path> gradle) {

    public static final ArtifactCaches NONE = new ArtifactCaches(List.of(), List.of());

    public ArtifactCaches {
        repositories = List.copyOf(repositories);
        gradle = List.copyOf(gradle);
    }

    /** Where an artifact lies, the first place that has it; empty too where its names cannot be those of files. */
    public Optional<Path> find(Artifact artifact) {
        if (!isPlain(artifact.group()) || !isPlain(artifact.artifact()) || !isPlain(artifact.version())) {
            return Optional.empty();
        }
        try {
            for (Path repository : repositories) {
                Path file = repository
                        .resolve(artifact.group().replace('.', '/'))
                        .resolve(artifact.artifact())
                        .resolve(artifact.version())
                        .resolve(artifact.fileName());
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
            for (Path cache : gradle) {
                Optional<Path> file = inGradle(cache, artifact);
                if (file.isPresent()) {
                    return file;
                }
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A folder for each hash that a file of the name ever had; mostly there is one, and the order is to be fixed. */
    private static Optional<Path> inGradle(Path cache, Artifact artifact) {
        Path version = cache.resolve(artifact.group()).resolve(artifact.artifact()).resolve(artifact.version());
        TreeSet<Path> found = new TreeSet<>();
        if (Files.isDirectory(version)) {
            try (DirectoryStream<Path> hashes = Files.newDirectoryStream(version)) {
                for (Path hash : hashes) {
                    Path file = hash.resolve(artifact.fileName());
                    if (Files.isRegularFile(file)) {
                        found.add(file);
                    }
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.first());
    }

    /** A name that leads nowhere but into its own folder. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf('$') < 0
                && !name.startsWith(".")
                && !name.contains("..");
    }
}
