package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what concerns Flink among the resources of a file. */
public final class KubernetesReader {

    private final List<FlinkResource> flinkResources = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<ConfCarrier> configMaps = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();
    private final List<Problem> problems;

    private KubernetesReader(YamlFile file) {
        problems = new ArrayList<>(file.problems());
        file.documents().forEach(this::document);
    }

    public static KubernetesFile read(SourceFile source) {
        YamlFile file = YamlReader.read(source.slice());
        KubernetesReader reader = new KubernetesReader(file);
        return new KubernetesFile(
                file.path(),
                reader.flinkResources,
                reader.workloads,
                reader.configMaps,
                reader.notEvaluated,
                reader.problems);
    }

    private void document(YamlNode node) {
        Optional<Resource> resource = Resource.of(node);
        if (resource.isEmpty()) {
            return;
        }
        switch (resource.get().kind()) {
            case "List" -> node.items("items").forEach(this::document);
            case "ConfigMap" -> new ConfigMapConf(resource.get(), configMaps, notEvaluated, problems).read("data");
            case "Secret" -> {
                ConfigMapConf secret = new ConfigMapConf(resource.get(), configMaps, notEvaluated, problems);
                secret.read("stringData");
                secret.passOver("data");
            }
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod" ->
                new PodReader(resource.get(), notEvaluated, problems).workload().ifPresent(workloads::add);
            case "FlinkStateSnapshot" -> {
                // It names a savepoint and configures nothing.
            }
            default -> {
                if (resource.get().kind().startsWith("Flink") && node.at("spec").isPresent()) {
                    flinkResources.add(new FlinkResourceReader(resource.get(), notEvaluated, problems).read());
                }
            }
        }
    }
}
