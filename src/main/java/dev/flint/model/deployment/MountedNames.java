package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.container.Container;
import dev.flint.read.container.Mount;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names under which Flink sees the confs in ConfigMaps and Secrets: {@code items} of a volume, and mounts of single
 * files, give a key another one.
 */
public final class MountedNames {

    private final Map<String, Set<String>> names = new HashMap<>();

    private MountedNames() {}

    /** The same files, whose confs in ConfigMaps bear the name of the file that every mount makes of them. */
    public static List<KubernetesFile> in(List<KubernetesFile> files) {
        MountedNames mounted = new MountedNames();
        for (KubernetesFile file : files) {
            for (FlinkResource resource : file.flinkResources()) {
                resource.containers().forEach(mounted::note);
            }
            for (Workload workload : file.workloads()) {
                workload.containers().forEach(mounted::note);
            }
        }
        return mounted.names.isEmpty() ? files : files.stream().map(mounted::renamed).toList();
    }

    private void note(Container container) {
        for (Mount mount : container.mounts()) {
            String source = mount.source().ifKnown().orElse("");
            mount.files().forEach((key, name) ->
                    names.computeIfAbsent(source + "\n" + key, unused -> new HashSet<>()).add(name));
        }
    }

    private KubernetesFile renamed(KubernetesFile file) {
        List<ConfCarrier> configMaps = new ArrayList<>();
        for (ConfCarrier carrier : file.configMaps()) {
            Set<String> mounted = names.getOrDefault(carrier.name() + "\n" + carrier.key(), Set.of());
            configMaps.add(mounted.size() == 1 ? carrier.under(mounted.iterator().next()) : carrier);
        }
        return new KubernetesFile(
                file.path(), file.flinkResources(), file.workloads(), configMaps, file.notEvaluated(), file.problems());
    }
}
