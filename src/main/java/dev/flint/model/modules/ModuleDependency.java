package dev.flint.model.modules;

import dev.flint.read.build.Dependency.Exclusion;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;
import java.util.Locale;

/**
 * A dependency of a module with its references resolved.
 *
 * @param group unresolved references stay in it; likewise {@code artifact}
 * @param version stands where the text of the version is written, perhaps in a parent; absent where something outside
 *     the tree manages it
 * @param otherVersions what profiles make of the version
 * @param scope absent for the tool's default
 * @param alternative whether a profile or a condition decides about the dependency
 * @param place where it is declared, in the module's build file or in one that it inherits from
 */
public record ModuleDependency(
        String group,
        String artifact,
        Value<String> version,
        List<Value<String>> otherVersions,
        Value<String> scope,
        String classifier,
        String type,
        boolean optional,
        boolean alternative,
        List<Exclusion> exclusions,
        Place place) {

    public ModuleDependency {
        otherVersions = List.copyOf(otherVersions);
        exclusions = List.copyOf(exclusions);
    }

    /** The same dependency in whatever version its surroundings say. */
    public ModuleDependency withoutVersion() {
        return new ModuleDependency(
                group, artifact, Value.absent(), List.of(), scope, classifier, type, optional, alternative, exclusions,
                place);
    }

    /** What tells one dependency of a module from another: a build has at most one version of each. */
    public String key() {
        return key(group, artifact, type, classifier);
    }

    static String key(String group, String artifact, String type, String classifier) {
        return group + ":" + artifact + ":" + type + ":" + classifier;
    }

    /** Whether tests alone see it: Maven's and sbt's scope, Gradle's configurations. */
    public boolean isForTests() {
        String name = scope.ifKnown().orElse("").toLowerCase(Locale.ROOT);
        return name.startsWith("test") || name.endsWith("test") || name.contains("testimpl")
                || name.contains("testcompile") || name.contains("testruntime");
    }

    /** The artifact without the Scala version that Flink's artifacts bore before 1.15, {@code _2.12}. */
    public String artifactWithoutScala() {
        int suffix = artifact.lastIndexOf('_');
        boolean scala = suffix > 0
                && (artifact.startsWith("2.1", suffix + 1) || artifact.startsWith("${", suffix + 1));
        return scala ? artifact.substring(0, suffix) : artifact;
    }
}
