package dev.flint.rules.deployment;

import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.modules.Module;
import dev.flint.model.versions.VersionFact;
import dev.flint.model.versions.VersionFact.Kind;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * FLINT316. The operator names the conf file that it mounts by {@code flinkVersion} alone
 * ({@code FlinkConfMountDecorator}); which one is read is for the Flink in the image to choose.
 */
final class VersionTriangle implements Rule {

    /** Jars that the image brings along. */
    private static final String EXAMPLES = "/opt/flink/examples/";

    VersionTriangle() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            Optional<VersionFact> field = one(deployment.stated(), Kind.FLINK_VERSION_FIELD);
            Optional<VersionFact> image = one(deployment.stated(), Kind.IMAGE_TAG);
            if (field.isPresent() && image.isPresent()) {
                check(deployment.name(), field.get(), image.get(), findings);
            }
            if (!deployment.isSessionJob() && runsOwnJar(deployment)) {
                image.or(() -> field).ifPresent(running -> checkBuild(project, running, findings));
            }
        }
        Set<VersionFact> images = new LinkedHashSet<>();
        for (ContainerDeployment container : project.containers()) {
            one(container.stated(), Kind.IMAGE_TAG).ifPresent(images::add);
        }
        // Services that are built from one Dockerfile share what it says.
        images.forEach(running -> checkBuild(project, running, findings));
    }

    private static Optional<VersionFact> one(List<VersionFact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
    }

    private static boolean runsOwnJar(OperatorDeployment deployment) {
        Optional<OperatorDeployment.Job> job = deployment.job().ifKnown();
        return job.isPresent() && job.get().jarUri().ifKnown().filter(uri -> !uri.contains(EXAMPLES)).isPresent();
    }

    private static void check(String name, VersionFact field, VersionFact image, Findings findings) {
        if (field.version().equals(image.version()) || field.version().isTooOld() || image.version().isTooOld()) {
            return;
        }
        String written = field.version().below(2, 0) ? "flink-conf.yaml" : "config.yaml";
        boolean read = new OfficialImage(image.version()).confFiles().contains(written);
        findings.at(field.origin(), read ? "differs" : "conf-file", name + " flinkVersion")
                .with("field", field.written())
                .with("version", image.version())
                .with("file", written)
                .with("other", new OfficialImage(image.version()).shippedConfFile())
                .related(image.origin(), "the image is Flink " + image.version());
    }

    private static void checkBuild(Project project, VersionFact running, Findings findings) {
        Module module = project.modules().of(running.origin().path());
        List<VersionFact> build = project.versions().build(module);
        List<FlinkVersion> compiled = build.stream().map(VersionFact::version).distinct().toList();
        boolean otherMajor = compiled.size() == 1 && compiled.get(0).major() != running.version().major();
        if (otherMajor && hasJobs(project, module)) {
            findings.at(running.origin(), "build", module.name() + " image")
                    .with("version", running.version())
                    .with("build", compiled.get(0))
                    .related(build.get(0).origin(), "the build compiles against Flink " + compiled.get(0));
        }
    }

    private static boolean hasJobs(Project project, Module module) {
        for (JobModule jobs : project.jobModules()) {
            if (jobs.module().folder().equals(module.folder())) {
                return true;
            }
        }
        return false;
    }
}
