package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.versions.VersionFact.Kind;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a module's build says about the version of Flink. */
final class BuildVersions {

    private static final String GROUP = "org.apache.flink";

    private BuildVersions() {}

    /**
     * The versions of the Flink artifacts that the module compiles against; where there are none, those that its tests
     * use; where there are none either, what properties named after Flink's version say. Profiles add their versions.
     */
    static List<VersionFact> of(Module module) {
        List<VersionFact> facts = artifacts(module, false);
        if (facts.isEmpty()) {
            facts = artifacts(module, true);
        }
        if (facts.isEmpty()) {
            for (Value<String> value : module.flinkVersions()) {
                fact(value).ifPresent(facts::add);
            }
        }
        return facts.stream().distinct().toList();
    }

    private static List<VersionFact> artifacts(Module module, boolean forTests) {
        List<VersionFact> facts = new ArrayList<>();
        for (ModuleDependency dependency : module.dependencies()) {
            boolean flink = dependency.group().equals(GROUP)
                    && FlinkReleases.isReleasedWithFlink(dependency.artifactWithoutScala());
            if (flink && dependency.isForTests() == forTests) {
                fact(dependency.version()).ifPresent(facts::add);
                for (Value<String> other : dependency.otherVersions()) {
                    fact(other).ifPresent(facts::add);
                }
            }
        }
        return facts;
    }

    private static Optional<VersionFact> fact(Value<String> value) {
        if (!(value instanceof Value.Known<String> known)) {
            return Optional.empty();
        }
        // Gradle takes ranges and what stands in brackets; neither is one version.
        Optional<FlinkVersion> version = FlinkReleases.version(known.value());
        return version.map(v -> new VersionFact(v, known.place(), Kind.BUILD_FILE, known.value()));
    }
}
