package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.container.Container;
import dev.flint.text.Value;
import java.util.List;

/**
 * A Deployment, StatefulSet, Job or Pod that runs Flink by hand.
 *
 * @param containers those that run Flink
 * @param configuration what their environment and arguments set; ConfigMaps are among the mounts by their names
 */
public record Workload(
        Resource resource, Value<String> replicas, List<Container> containers, List<ConfCarrier> configuration) {

    public Workload {
        containers = List.copyOf(containers);
        configuration = List.copyOf(configuration);
    }
}
