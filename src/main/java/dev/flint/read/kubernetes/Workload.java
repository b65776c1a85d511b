package dev.flint.read.kubernetes;

import dev.flint.read.container.Container;
import dev.flint.text.Value;
import java.util.List;

/**
 * A Deployment, StatefulSet, Job or Pod that runs Flink by hand.
 *
 * @param containers those that run Flink; the ConfigMaps that they read are among their mounts by their names
 */
public record Workload(Resource resource, Value<String> replicas, List<Container> containers) {

    public Workload {
        containers = List.copyOf(containers);
    }
}
