package dev.flint.model;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.build.BuildFile;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.docker.Dockerfile;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.shell.ShellFile;
import dev.flint.text.Problem;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that was read of a tree, file by file in the order of the paths, nothing joined yet.
 *
 * @param javaFiles the Java files in which Flink is named
 * @param outlines the other ones: what they declare; {@code parse} reads one whole when a type leads to it
 * @param carriers files that configure Flink, and Flink's configuration in the values of charts
 * @param otherSources paths of sources in languages that flint does not read
 */
public record Facts(
        List<JavaFile> javaFiles,
        List<JavaOutline> outlines,
        Function<JavaOutline, JavaFile> parse,
        List<ConfCarrier> carriers,
        List<KubernetesFile> manifests,
        List<ComposeFile> composeFiles,
        List<Dockerfile> dockerfiles,
        List<BuildFile> buildFiles,
        List<LombokFile> lombokFiles,
        List<ShellFile> scripts,
        List<String> otherSources,
        List<Problem> notEvaluated) {

    public Facts {
        javaFiles = List.copyOf(javaFiles);
        outlines = List.copyOf(outlines);
        carriers = List.copyOf(carriers);
        manifests = List.copyOf(manifests);
        composeFiles = List.copyOf(composeFiles);
        dockerfiles = List.copyOf(dockerfiles);
        buildFiles = List.copyOf(buildFiles);
        lombokFiles = List.copyOf(lombokFiles);
        scripts = List.copyOf(scripts);
        otherSources = List.copyOf(otherSources);
        notEvaluated = List.copyOf(notEvaluated);
    }
}
