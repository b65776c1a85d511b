package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.text.Problem;
import java.util.List;

/**
 * What a file of manifests says about Flink.
 *
 * @param configMaps texts in ConfigMaps and Secrets that configure Flink, under the names of those
 * @param notEvaluated what a template makes, what is encoded
 * @param problems why a part of the file, or a text in it, could not be read
 */
public record KubernetesFile(
        String path,
        List<FlinkResource> flinkResources,
        List<Workload> workloads,
        List<ConfCarrier> configMaps,
        List<Problem> notEvaluated,
        List<Problem> problems) {

    public KubernetesFile {
        flinkResources = List.copyOf(flinkResources);
        workloads = List.copyOf(workloads);
        configMaps = List.copyOf(configMaps);
        notEvaluated = List.copyOf(notEvaluated);
        problems = List.copyOf(problems);
    }
}
