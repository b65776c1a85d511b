package dev.flint.model.deployment;

import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.text.Place;
import java.util.List;

/**
 * A container that runs a process of Flink: a service of a compose file, a container of a pod.
 *
 * @param name of the service or workload; empty where a template makes it
 * @param isSessionJobManager whether it is started as the JobManager of a session cluster
 * @param layers what its environment and its arguments set, the later above the earlier
 * @param place of the container
 */
public record ContainerDeployment(
        String name, boolean isSessionJobManager, List<WrittenConfiguration> layers, Place place) {

    public ContainerDeployment {
        layers = List.copyOf(layers);
    }
}
