package dev.flint.read.kubernetes;

import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.CommandLine;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Variable;
import dev.flint.read.shell.Word;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the containers of pods and pod templates. */
final class PodReader {

    private final Resource resource;
    private final List<Problem> notEvaluated;
    private final List<Problem> problems;

    PodReader(Resource resource, List<Problem> notEvaluated, List<Problem> problems) {
        this.resource = resource;
        this.notEvaluated = notEvaluated;
        this.problems = problems;
    }

    /** Empty where nothing of Flink runs. */
    Optional<Workload> workload() {
        Optional<YamlNode> pod = switch (resource.kind()) {
            case "Pod" -> resource.node().at("spec");
            case "CronJob" -> resource.node().at("spec", "jobTemplate", "spec", "template", "spec");
            default -> resource.node().at("spec", "template", "spec");
        };
        List<Container> containers = new ArrayList<>();
        for (Container container : pod.map(this::containers).orElse(List.of())) {
            if (container.isFlinks()) {
                containers.add(container);
            }
        }
        return containers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Workload(resource, resource.node().text("spec", "replicas"), containers));
    }

    /** The containers of a pod's spec, whatever they run. */
    List<Container> containers(YamlNode pod) {
        List<Container> containers = new ArrayList<>();
        List<YamlNode> claims = resource.node().items("spec", "volumeClaimTemplates");
        for (YamlNode node : pod.items("containers")) {
            List<Word> words = new ArrayList<>();
            node.at("command").ifPresent(command -> words.addAll(CommandLine.words(command)));
            node.at("args").ifPresent(args -> words.addAll(CommandLine.words(args)));
            containers.add(new Container(
                    node.text("name"),
                    node.text("image"),
                    words,
                    node.at("command").isPresent(),
                    environment(node),
                    mounts(node, pod),
                    Optional.empty(),
                    PodResources.of(node, pod, claims),
                    node.place()));
        }
        return containers;
    }

    private List<Variable> environment(YamlNode container) {
        List<Variable> variables = new ArrayList<>();
        for (YamlNode item : container.items("env")) {
            if (item.text("name") instanceof Value.Known<String> name) {
                Optional<ConfFile> conf = name.value().equals(FlinkEnvironment.FLINK_PROPERTIES)
                                && item.at("value").orElse(null) instanceof Scalar scalar
                        ? Optional.of(ConfReader.properties(scalar))
                        : Optional.empty();
                conf.ifPresent(c -> problems.addAll(c.problems()));
                conf.ifPresent(c -> notEvaluated.addAll(c.notEvaluated()));
                variables.add(new Variable(name.value(), item.text("value"), conf, name.place()));
            }
        }
        return variables;
    }

    private static List<Mount> mounts(YamlNode container, YamlNode pod) {
        List<Mount> mounts = new ArrayList<>();
        for (YamlNode mount : container.items("volumeMounts")) {
            for (YamlNode volume : pod.items("volumes")) {
                boolean same = mount.text("name").ifKnown().isPresent()
                        && mount.text("name").ifKnown().equals(volume.text("name").ifKnown());
                if (same) {
                    Value<String> target = mount.text("mountPath");
                    Map<String, String> files = files(volume, mount);
                    add(mounts, Mount.Kind.CONFIG_MAP, volume.text("configMap", "name"), target, mount, files);
                    add(mounts, Mount.Kind.SECRET, volume.text("secret", "secretName"), target, mount, files);
                    add(mounts, Mount.Kind.HOST_PATH, volume.text("hostPath", "path"), target, mount, Map.of());
                }
            }
        }
        for (YamlNode from : container.items("envFrom")) {
            add(mounts, Mount.Kind.CONFIG_MAP, from.text("configMapRef", "name"), Value.absent(), from, Map.of());
            add(mounts, Mount.Kind.SECRET, from.text("secretRef", "name"), Value.absent(), from, Map.of());
        }
        return mounts;
    }

    /** Keys that {@code items} or a mount of one file give another name. */
    private static Map<String, String> files(YamlNode volume, YamlNode mount) {
        Map<String, String> files = new HashMap<>();
        for (String kind : List.of("configMap", "secret")) {
            for (YamlNode item : volume.at(kind).map(source -> source.items("items")).orElse(List.of())) {
                String key = item.text("key").ifKnown().orElse("");
                item.text("path").ifKnown()
                        .ifPresent(path -> files.put(key, path.substring(path.lastIndexOf('/') + 1)));
            }
        }
        String one = mount.text("subPath").ifKnown().orElse("");
        String target = mount.text("mountPath").ifKnown().orElse("");
        if (!one.isEmpty() && !target.isEmpty()) {
            String name = target.substring(target.lastIndexOf('/') + 1);
            boolean renamed = files.containsValue(one);
            files.replaceAll((key, path) -> path.equals(one) ? name : path);
            if (!renamed) {
                files.put(one, name);
            }
        }
        return files;
    }

    private static void add(
            List<Mount> mounts,
            Mount.Kind kind,
            Value<String> source,
            Value<String> target,
            YamlNode node,
            Map<String, String> files) {
        if (!source.isAbsent()) {
            mounts.add(new Mount(kind, source, target, files, node.place()));
        }
    }
}
