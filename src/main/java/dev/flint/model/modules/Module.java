package dev.flint.model.modules;

import dev.flint.read.build.BuildFile;
import dev.flint.read.build.Plugin;
import dev.flint.text.Place;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder with a build of its own, or the whole tree where it holds no build file.
 *
 * @param folder relative to the root of the tree, without a slash at its end; empty for the root
 * @param tool empty where there is no build file
 * @param buildFile the path of the build file; empty where a project is included without one
 * @param aggregator the folder of the module that builds this one along
 * @param dependencies with references resolved, those that the module inherits included; what a profile or a condition
 *     adds is marked
 * @param managed of Gradle: versions that hold where an artifact is used, and the BOMs that tell such versions (its
 *     platforms); empty for other tools
 * @param plugins that take part in the module's build, the inherited ones included; those of profiles left out
 * @param sourceRoots folders of sources beside the tool's own, relative to the tree, and whether they hold tests
 * @param dependsOn the folders of the modules that this one depends on
 * @param jar what the build packs the module into
 * @param flinkVersions what properties named after Flink's version say, the nearest first
 */
public record Module(
        String folder,
        Optional<BuildFile.Kind> tool,
        Optional<String> buildFile,
        Optional<String> aggregator,
        List<ModuleDependency> dependencies,
        List<ModuleDependency> managed,
        List<Plugin> plugins,
        List<SourceRoot> sourceRoots,
        Set<String> dependsOn,
        List<Value<String>> flinkVersions,
        List<Value<String>> javaReleases,
        ModuleJar jar) {

    /** A folder of sources that the build names. */
    public record SourceRoot(String folder, boolean test) {}

    public Module {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        plugins = List.copyOf(plugins);
        sourceRoots = List.copyOf(sourceRoots);
        dependsOn = Set.copyOf(dependsOn);
        flinkVersions = List.copyOf(flinkVersions);
        javaReleases = List.copyOf(javaReleases);
    }

    /** Where a finding about the whole module stands; empty where the module has no build file. */
    public Optional<Place> firstLine() {
        return buildFile.map(path -> new Place(path, Span.FIRST_LINE));
    }

    /** What people call it. */
    public String name() {
        return folder.isEmpty() ? "." : folder;
    }
}
