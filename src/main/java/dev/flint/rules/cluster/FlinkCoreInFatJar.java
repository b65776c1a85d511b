package dev.flint.rules.cluster;

import dev.flint.findings.Finding;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.modules.FatJar;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.versions.VersionFact;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** FLINT205. */
final class FlinkCoreInFatJar implements Rule {

    /** In the jars of a distribution's lib folder: flink-dist, flink-table-api-java-uber, flink-table-runtime. */
    private static final Set<String> CORE = Set.of(
            "flink-core",
            "flink-java",
            "flink-streaming-java",
            "flink-runtime",
            "flink-runtime-web",
            "flink-clients",
            "flink-dist",
            "flink-statebackend-rocksdb",
            "flink-table-api-java",
            "flink-table-api-java-bridge",
            "flink-table-runtime",
            "flink-table-planner",
            "flink-table-planner-blink",
            "flink-table-planner-loader");

    private static final String PLANNER = "flink-table-planner";

    FlinkCoreInFatJar() {}

    @Override
    public void check(Project project, Findings findings) {
        List<FatJar> jars = new ArrayList<>();
        // Jars without a job may be programs that use Flink as a library, an operator say.
        for (JobModule jobs : project.jobModules()) {
            FatJar.of(jobs.module()).filter(FlinkCoreInFatJar::bundlesFlink).ifPresent(jars::add);
        }
        Optional<VersionFact> cluster = jars.size() == 1 ? cluster(project) : Optional.empty();
        for (FatJar jar : jars) {
            check(jar, project.versions().of(pathIn(jar.module())), cluster, findings);
        }
    }

    private static String pathIn(Module module) {
        return module.buildFile().orElse(module.folder() + "/");
    }

    private static boolean bundlesFlink(FatJar jar) {
        for (ModuleDependency dependency : jar.bundled()) {
            if (isCore(dependency)) {
                return true;
            }
        }
        return false;
    }

    private static void check(FatJar jar, FlinkVersions versions, Optional<VersionFact> cluster, Findings findings) {
        // Since 1.15 the distribution holds the planner behind a loader of its own, and not its classes.
        boolean loader = versions.all(version -> version.atLeast(1, 15));
        List<ModuleDependency> core = new ArrayList<>();
        for (ModuleDependency dependency : jar.bundled()) {
            if (loader && isPlanner(dependency)) {
                findings.at(dependency.place(), "planner", symbol(jar, dependency))
                        .with("artifact", dependency.artifact())
                        .with("tool", jar.tool());
            } else if (isCore(dependency)) {
                core.add(dependency);
            }
        }
        if (core.isEmpty()) {
            return;
        }
        ModuleDependency first = core.get(0);
        Optional<FlinkVersion> bundled = first.version().ifKnown().flatMap(FlinkVersion::parse);
        boolean differs = cluster.isPresent() && bundled.isPresent() && !bundled.get().equals(cluster.get().version());
        Finding.Builder finding = findings.at(first.place(), differs ? "other-version" : "core", symbol(jar, first))
                .with("artifact", first.artifact())
                .with("tool", jar.tool());
        if (differs) {
            finding.with("bundled", first.version().ifKnown().orElseThrow())
                    .with("cluster", cluster.get().version())
                    .related(cluster.get().origin(), "the cluster runs Flink " + cluster.get().version());
        }
        for (ModuleDependency other : core.subList(1, core.size())) {
            finding.related(other.place(), other.artifact() + " goes into the jar too");
        }
    }

    /** The one version that everything deployed from this tree runs. */
    private static Optional<VersionFact> cluster(Project project) {
        TreeSet<FlinkVersion> versions = new TreeSet<>();
        Optional<VersionFact> said = Optional.empty();
        for (VersionFact fact : project.versions().all()) {
            if (fact.kind() == VersionFact.Kind.FLINK_VERSION_FIELD || fact.kind() == VersionFact.Kind.IMAGE_TAG) {
                versions.add(fact.version());
                said = said.isPresent() ? said : Optional.of(fact);
            }
        }
        return versions.size() == 1 ? said : Optional.empty();
    }

    private static boolean isCore(ModuleDependency dependency) {
        return dependency.group().equals("org.apache.flink") && CORE.contains(dependency.artifactWithoutScala());
    }

    private static boolean isPlanner(ModuleDependency dependency) {
        return dependency.group().equals("org.apache.flink")
                && dependency.artifactWithoutScala().equals(PLANNER);
    }

    private static String symbol(FatJar jar, ModuleDependency dependency) {
        return jar.module().name() + " " + dependency.artifact();
    }
}
