package dev.flint.rules.configuration;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.versions.FlinkReleases;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** FLINT623. */
final class MixedFlinkVersions implements Rule {

    private static final String GROUP = "org.apache.flink";

    /** An artifact of Flink's own release. */
    private record Artifact(ModuleDependency dependency, FlinkVersion version) {}

    MixedFlinkVersions() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> reported = new HashSet<>();
        for (Module module : project.modules().all()) {
            check(module, reported, findings);
        }
    }

    /** Modules inherit dependencies: each is told once, at the first module that has it. */
    private static void check(Module module, Set<Place> reported, Findings findings) {
        List<Artifact> artifacts = artifacts(module);
        Optional<Artifact> usual = usual(artifacts);
        for (Artifact artifact : artifacts) {
            ModuleDependency dependency = artifact.dependency();
            if (!artifact.version().equals(usual.get().version()) && reported.add(dependency.place())) {
                findings.at(dependency.place(), "mixed", dependency.artifact())
                        .with("artifact", dependency.artifact())
                        .with("version", artifact.version())
                        .with("other", usual.get().version())
                        .with("usual", usual.get().dependency().artifact())
                        .related(usual.get().dependency().place(), "Flink " + usual.get().version());
            }
        }
    }

    /** What a profile or a condition decides about is left out. */
    private static List<Artifact> artifacts(Module module) {
        List<Artifact> artifacts = new ArrayList<>();
        for (ModuleDependency dependency : module.dependencies()) {
            boolean flink = dependency.group().equals(GROUP)
                    && FlinkReleases.isReleasedWithFlink(dependency.artifactWithoutScala())
                    && !dependency.alternative()
                    && dependency.otherVersions().isEmpty();
            if (flink) {
                dependency.version().ifKnown()
                        .flatMap(FlinkReleases::version)
                        .ifPresent(version -> artifacts.add(new Artifact(dependency, version)));
            }
        }
        return artifacts;
    }

    /** The first artifact of the version that most of them have; of several such versions the newest. */
    private static Optional<Artifact> usual(List<Artifact> artifacts) {
        Map<FlinkVersion, List<Artifact>> byVersion = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            byVersion.computeIfAbsent(artifact.version(), version -> new ArrayList<>()).add(artifact);
        }
        Optional<List<Artifact>> most = Optional.empty();
        for (List<Artifact> group : byVersion.values()) {
            if (most.isEmpty() || group.size() >= most.get().size()) {
                most = Optional.of(group);
            }
        }
        return most.map(group -> group.get(0));
    }
}
