package dev.flint.read.build;

import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * What one build file says, unresolved. References stand in every text as <code>${name}</code>, however the language
 * spells them; <code>${name:-text}</code> has a default.
 *
 * @param path relative to the root of the tree
 * @param coordinates what the file builds; group and version are absent where a parent gives them
 * @param parent the POM that this one inherits from
 * @param packaging {@code jar} unless the POM says otherwise; empty for other tools
 * @param includes folders with builds of their own that belong to this build
 * @param applied scripts that count as a part of this one
 * @param parts never empty: the first holds what holds for the project itself
 */
public record BuildFile(
        String path,
        Kind kind,
        Coordinates coordinates,
        Optional<Parent> parent,
        String packaging,
        List<Include> includes,
        List<Applied> applied,
        List<BuildPart> parts,
        List<Problem> problems) {

    /** The kinds of file that builds are written in. */
    public enum Kind {
        MAVEN,
        GRADLE,
        GRADLE_SETTINGS,
        GRADLE_PROPERTIES,
        VERSION_CATALOG,
        SBT;

        /** Whether a file of this kind makes its folder a module. */
        public boolean makesModule() {
            return this == MAVEN || this == GRADLE || this == SBT;
        }
    }

    /** What names a thing in a repository. */
    public record Coordinates(Value<String> group, Value<String> artifact, Value<String> version) {
        public static final Coordinates NONE = new Coordinates(Value.absent(), Value.absent(), Value.absent());
    }

    /**
     * The parent of a POM.
     *
     * @param relativePath as written; absent for Maven's default {@code ../pom.xml}, empty where the parent is to come
     *     from a repository
     */
    public record Parent(Coordinates coordinates, Value<String> relativePath) {}

    /**
     * A module or an included project.
     *
     * @param name Gradle's project path ({@code :a:b}); for Maven and sbt as written
     * @param folder relative to the folder of this file
     */
    public record Include(String name, Value<String> folder) {}

    /** A Gradle script by its file, or a plug-in that may be a script of the build itself by its id. */
    public record Applied(String script, Place place) {}

    public BuildFile {
        includes = List.copyOf(includes);
        applied = List.copyOf(applied);
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }
}
