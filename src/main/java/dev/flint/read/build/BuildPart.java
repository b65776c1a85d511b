package dev.flint.read.build;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one part of a build file, and for whom they hold.
 *
 * @param name a profile's id, a Gradle project's path; empty otherwise
 * @param references dependencies behind a name: a catalogue's alias, a variable that holds a whole notation
 * @param javaReleases what Java the sources are written in and compiled for, as written ({@code 1.8}, {@code 17})
 */
public record BuildPart(
        Reach reach,
        String name,
        List<Property> properties,
        List<Dependency> dependencies,
        List<Reference> references,
        List<ProjectDependency> projects,
        List<Plugin> plugins,
        List<SourceRoot> sourceRoots,
        List<Value<String>> javaReleases) {

    /** For whom a part holds. */
    public enum Reach {
        /** The project of the file; in Maven also all that inherit from it. */
        OWN,
        /** All projects below, not this one: Gradle's {@code subprojects}. */
        BELOW,
        /** This project and all below: Gradle's {@code allprojects}. */
        ALL,
        /** One project, named by its path: {@code project(':a') { }}. */
        NAMED,
        /** Nobody unless asked for: a Maven profile, a branch of an {@code if}. */
        ALTERNATIVE
    }

    /** A name that a reference finds. Elements of lists and maps bear the names {@code a[0]} and {@code a.b}. */
    public record Property(String name, Value<String> value) {}

    /**
     * A dependency by its name elsewhere.
     *
     * @param name what is referred to, without the braces
     * @param managed whether only versions are taken from it (a platform)
     */
    public record Reference(String name, String configuration, boolean managed, Place place) {}

    /** A Gradle dependency on another project of the build, by its path. */
    public record ProjectDependency(String project, String configuration, Place place) {}

    /** A folder of sources other than the tool's own convention. */
    public record SourceRoot(String folder, boolean test, Place place) {}

    public BuildPart {
        properties = List.copyOf(properties);
        dependencies = List.copyOf(dependencies);
        references = List.copyOf(references);
        projects = List.copyOf(projects);
        plugins = List.copyOf(plugins);
        sourceRoots = List.copyOf(sourceRoots);
        javaReleases = List.copyOf(javaReleases);
    }

    /** Collects a part. */
    static final class Draft {

        final Reach reach;
        final String name;
        final List<Property> properties = new ArrayList<>();
        final List<Dependency> dependencies = new ArrayList<>();
        final List<Reference> references = new ArrayList<>();
        final List<ProjectDependency> projects = new ArrayList<>();
        final List<Plugin> plugins = new ArrayList<>();
        final List<SourceRoot> sourceRoots = new ArrayList<>();
        final List<Value<String>> javaReleases = new ArrayList<>();

        Draft(Reach reach, String name) {
            this.reach = reach;
            this.name = name;
        }

        BuildPart done() {
            return new BuildPart(
                    reach, name, properties, dependencies, references, projects, plugins, sourceRoots, javaReleases);
        }
    }
}
