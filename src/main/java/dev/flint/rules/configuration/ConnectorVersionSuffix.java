package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.ModuleDependency;
import dev.flint.model.versions.FlinkReleases;
import dev.flint.model.versions.VersionFact;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT622. */
final class ConnectorVersionSuffix implements Rule {

    private static final String GROUP = "org.apache.flink";

    ConnectorVersionSuffix() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<String> reported = new HashSet<>();
        for (Module module : project.modules().all()) {
            List<VersionFact> build = project.versions().build(module);
            boolean one = build.stream().map(VersionFact::version).distinct().count() == 1;
            for (ModuleDependency dependency : one ? module.dependencies() : List.<ModuleDependency>of()) {
                Optional<FlinkVersion> madeFor = madeFor(dependency);
                if (madeFor.isPresent() && reported.add(dependency.place() + " " + build.get(0).version())) {
                    check(dependency, madeFor.get(), build.get(0), findings);
                }
            }
        }
    }

    /** The version of Flink behind the hyphen, {@code 3.2.0-1.19}. */
    private static Optional<FlinkVersion> madeFor(ModuleDependency dependency) {
        String artifact = dependency.artifactWithoutScala();
        boolean connector = artifact.startsWith("flink-connector-") || artifact.startsWith("flink-sql-connector-");
        String version = dependency.version().ifKnown().orElse("");
        int hyphen = version.lastIndexOf('-');
        boolean apart = dependency.group().equals(GROUP) && !FlinkReleases.isReleasedWithFlink(artifact);
        return connector && apart && hyphen > 0 && !dependency.alternative() && dependency.otherVersions().isEmpty()
                ? FlinkReleases.version(version.substring(hyphen + 1))
                : Optional.empty();
    }

    private static void check(
            ModuleDependency dependency, FlinkVersion madeFor, VersionFact build, Findings findings) {
        boolean otherMajor = madeFor.major() != build.version().major();
        if (!otherMajor && madeFor.compareTo(build.version()) <= 0) {
            return;
        }
        Finding.Builder finding = findings.at(
                        dependency.place(), otherMajor ? "major" : "newer", dependency.artifact())
                .with("artifact", dependency.artifact())
                .with("release", dependency.version().ifKnown().orElse(""))
                .with("madeFor", madeFor)
                .with("version", build.version());
        finding.related(build.origin(), "the module is built with Flink " + build.version());
    }
}
