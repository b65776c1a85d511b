package dev.flint.model.classpath;

import dev.flint.classes.ArtifactCaches;
import dev.flint.read.build.MavenSettings;
import dev.flint.text.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the local Maven repository and Gradle's cache as the two tools find them. */
final class CacheFolders {

    private static final String REPOSITORY_PROPERTY = "-Dmaven.repo.local=";

    private final Optional<Path> root;
    private final Origins.Caches caches;

    private CacheFolders(Optional<Path> root, Origins.Caches caches) {
        this.root = root;
        this.caches = caches;
    }

    static ArtifactCaches of(Origins origins) {
        if (origins.caches().isEmpty()) {
            return ArtifactCaches.NONE;
        }
        CacheFolders folders = new CacheFolders(origins.root(), origins.caches().get());
        return new ArtifactCaches(List.of(folders.mavenRepository()), List.of(folders.gradleFiles()));
    }

    private Path mavenRepository() {
        return caches.repository()
                .or(this::inArguments)
                .or(() -> inSettings(caches.home().resolve(".m2/settings.xml")))
                .or(this::inInstallation)
                .orElseGet(() -> caches.home().resolve(".m2/repository"));
    }

    /** The arguments that the project keeps for everybody, then those of the environment. */
    private Optional<Path> inArguments() {
        Optional<String> config = root.flatMap(folder -> PlainFiles.text(folder.resolve(".mvn/maven.config")));
        Map<String, String> environment = caches.environment();
        for (String arguments : List.of(
                config.orElse(""),
                environment.getOrDefault("MAVEN_ARGS", ""),
                environment.getOrDefault("MAVEN_OPTS", ""))) {
            int from = arguments.indexOf(REPOSITORY_PROPERTY);
            if (from >= 0) {
                String value = arguments.substring(from + REPOSITORY_PROPERTY.length()).split("\\s", 2)[0];
                return path(value);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> inInstallation() {
        for (String variable : List.of("MAVEN_HOME", "M2_HOME")) {
            Optional<Path> found = Optional.ofNullable(caches.environment().get(variable))
                    .flatMap(this::path)
                    .flatMap(home -> inSettings(home.resolve("conf/settings.xml")));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> inSettings(Path settings) {
        return PlainFiles.text(settings)
                .flatMap(text -> MavenSettings.localRepository(new SourceFile(settings.toString(), text)))
                .flatMap(this::path);
    }

    private Path gradleFiles() {
        Path home = Optional.ofNullable(caches.environment().get("GRADLE_USER_HOME"))
                .flatMap(this::path)
                .orElseGet(() -> caches.home().resolve(".gradle"));
        return home.resolve("caches/modules-2/files-2.1");
    }

    /** With the references that Maven's settings may hold; empty for a text that is no path. */
    private Optional<Path> path(String written) {
        String text = written.strip().replace("${user.home}", caches.home().toString());
        int open = text.indexOf("${env.");
        int close = text.indexOf('}', Math.max(open, 0));
        if (open >= 0 && close > open) {
            String value = caches.environment().get(text.substring(open + 6, close));
            if (value == null) {
                return Optional.empty();
            }
            text = text.substring(0, open) + value + text.substring(close + 1);
        }
        try {
            return text.isEmpty() || text.contains("${") ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
