package dev.flint.rules.deployment;

import dev.flint.flink.image.OfficialImage;
import dev.flint.model.Project;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.model.jobs.JobModule;
import dev.flint.model.modules.Module;
import dev.flint.model.versions.FlinkImage;
import dev.flint.model.versions.VersionFact;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.stream.Collectors;

/** FLINT319. */
final class JdkVsFlink implements Rule {

    JdkVsFlink() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<VersionFact> stated = new LinkedHashSet<>(project.builtOn());
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            stated.addAll(deployment.stated());
        }
        for (ContainerDeployment container : project.containers()) {
            stated.addAll(container.stated());
        }
        check(project, stated, findings);
    }

    private static void check(Project project, Set<VersionFact> stated, Findings findings) {
        for (VersionFact fact : stated) {
            boolean told = !fact.version().isTooOld() && !fact.version().isTooNew();
            if (fact.kind() == VersionFact.Kind.IMAGE_TAG && told) {
                FlinkImage.parse(fact.written()).ifPresent(image -> check(project, fact, image, findings));
            }
        }
    }

    private static void check(Project project, VersionFact fact, FlinkImage image, Findings findings) {
        OfficialImage official = new OfficialImage(image.version());
        if (image.java().isPresent() && !official.javaReleases().contains(image.java().get())) {
            findings.at(fact.origin(), "no-such-image", "image")
                    .with("version", image.version())
                    .with("java", image.java().get())
                    .with("javas", official.javaReleases().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
            return;
        }
        int runs = image.java().orElse(official.defaultJava());
        Module module = project.modules().of(fact.origin().path());
        Optional<Value.Known<String>> compiled = lowest(module);
        if (compiled.isPresent() && java(compiled.get().value()) > runs && hasJobs(project, module)) {
            findings.at(fact.origin(), "older-java", "image")
                    .with("image", fact.written())
                    .with("java", runs)
                    .with("release", java(compiled.get().value()))
                    .related(compiled.get().place(), "the build compiles for Java " + java(compiled.get().value()));
        }
    }

    /** What the build compiles for, by the lowest release that it names; empty where one of them is not known. */
    private static Optional<Value.Known<String>> lowest(Module module) {
        List<Value.Known<String>> known = new ArrayList<>();
        for (Value<String> release : module.javaReleases()) {
            if (!(release instanceof Value.Known<String> written) || java(written.value()) == 0) {
                return Optional.empty();
            }
            known.add(written);
        }
        return known.stream().min((one, other) -> Integer.compare(java(one.value()), java(other.value())));
    }

    /** {@code 1.8}, {@code 11}; 0 for anything else. */
    private static int java(String written) {
        String text = written.strip();
        text = text.startsWith("1.") ? text.substring(2) : text;
        boolean number = !text.isEmpty() && text.length() < 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : 0;
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
