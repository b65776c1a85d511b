package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/** Reads build files of Maven, Gradle and sbt. */
public final class BuildReader {

    private BuildReader() {}

    /** What kind of build file a path names; empty if it names none. */
    public static Optional<Kind> kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("pom.xml")) {
            return Optional.of(Kind.MAVEN);
        }
        if (name.equals("settings.gradle") || name.equals("settings.gradle.kts")) {
            return Optional.of(Kind.GRADLE_SETTINGS);
        }
        if (name.endsWith(".gradle") || name.endsWith(".gradle.kts")) {
            return Optional.of(Kind.GRADLE);
        }
        if (name.equals("gradle.properties")) {
            return Optional.of(Kind.GRADLE_PROPERTIES);
        }
        if (name.endsWith(".versions.toml")) {
            return Optional.of(Kind.VERSION_CATALOG);
        }
        boolean sbt = name.endsWith(".sbt") || (name.endsWith(".scala") && folder(path).endsWith("project"));
        return sbt ? Optional.of(Kind.SBT) : Optional.empty();
    }

    /**
     * Reads a build file.
     *
     * @return what could be read, with a problem for what could not; empty if the path names no build file
     */
    public static Optional<BuildFile> read(SourceFile file) {
        Optional<Kind> kind = kind(file.path());
        try {
            return kind.map(k -> read(k, file));
        } catch (StackOverflowError e) {
            return Optional.of(new BuildFile(
                    file.path(), kind.get(), Coordinates.NONE, Optional.empty(), "", List.of(), List.of(),
                    List.of(new BuildPart.Draft(Reach.OWN, "").done()),
                    List.of(Problem.of(file.path(), "nested too deeply to be read as a build file"))));
        }
    }

    /**
     * Reads a POM, whatever the file is called: repositories name them after their artifacts.
     *
     * @return empty if it is nested too deeply to be one
     */
    public static Optional<BuildFile> readPom(SourceFile file) {
        try {
            return Optional.of(MavenReader.read(file));
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static BuildFile read(Kind kind, SourceFile file) {
        return switch (kind) {
            case MAVEN -> MavenReader.read(file);
            case GRADLE -> GradleReader.read(file);
            case GRADLE_SETTINGS -> GradleSettingsReader.read(file);
            case GRADLE_PROPERTIES -> GradlePropertiesReader.read(file);
            case VERSION_CATALOG -> VersionCatalogReader.read(file);
            case SBT -> SbtReader.read(file);
        };
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
