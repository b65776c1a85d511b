package dev.flint.engine;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.model.Facts;
import dev.flint.read.build.BuildFile;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.docker.Dockerfile;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts the facts of single files together, in the order in which they come. */
final class FactsBuilder {

    private final List<JavaFile> javaFiles = new ArrayList<>();
    private final List<JavaOutline> outlines = new ArrayList<>();
    private final List<ConfCarrier> carriers = new ArrayList<>();
    private final List<KubernetesFile> manifests = new ArrayList<>();
    private final List<ComposeFile> composeFiles = new ArrayList<>();
    private final List<Dockerfile> dockerfiles = new ArrayList<>();
    private final List<BuildFile> buildFiles = new ArrayList<>();
    private final List<LombokFile> lombokFiles = new ArrayList<>();
    private final List<ShellFile> scripts = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();

    void add(FileFacts facts) {
        if (facts instanceof FileFacts.Java java) {
            javaFiles.add(java.file());
        } else if (facts instanceof FileFacts.Outline outline) {
            outlines.add(outline.outline());
        } else if (facts instanceof FileFacts.Configuration configuration) {
            carriers.addAll(configuration.carriers());
            notEvaluated.addAll(configuration.notEvaluated());
        } else if (facts instanceof FileFacts.Kubernetes kubernetes) {
            manifests.add(kubernetes.file());
            notEvaluated.addAll(kubernetes.file().notEvaluated());
        } else if (facts instanceof FileFacts.Compose compose) {
            composeFiles.add(compose.file());
            notEvaluated.addAll(compose.file().notEvaluated());
        } else if (facts instanceof FileFacts.Docker docker) {
            dockerfiles.add(docker.file());
        } else if (facts instanceof FileFacts.Build build) {
            buildFiles.add(build.file());
        } else if (facts instanceof FileFacts.Lombok lombok) {
            lombokFiles.add(lombok.file());
        } else if (facts instanceof FileFacts.Shell shell) {
            scripts.add(shell.file());
        }
    }

    List<Problem> notEvaluated() {
        return notEvaluated;
    }

    Facts build(Function<JavaOutline, JavaFile> parse, List<String> otherSources) {
        return new Facts(
                javaFiles,
                outlines,
                parse,
                carriers,
                manifests,
                composeFiles,
                dockerfiles,
                buildFiles,
                lombokFiles,
                scripts,
                otherSources,
                notEvaluated);
    }
}
