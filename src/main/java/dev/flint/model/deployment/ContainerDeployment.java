package dev.flint.model.deployment;

import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.versions.VersionFact;
import dev.flint.read.container.EntryPoint;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;

/**
 * A container that runs a process of Flink: a service of a compose file, a container of a pod.
 *
 * @param name of the service or workload; empty where a template makes it
 * @param isSessionJobManager whether it is started as the JobManager of a session cluster
 * @param entryPoint what becomes of the image's entry point
 * @param stated what its image says of the version
 * @param confMount what lies over its conf file
 * @param builtInPlugins what {@code ENABLE_BUILT_IN_PLUGINS} is set to
 * @param layers what its environment and its arguments set, the later above the earlier
 * @param place of the container
 */
public record ContainerDeployment(
        String name,
        boolean isSessionJobManager,
        EntryPoint entryPoint,
        List<VersionFact> stated,
        ConfMount confMount,
        Value<String> builtInPlugins,
        List<WrittenConfiguration> layers,
        Place place) {

    /** What is mounted over the conf file, or the folder that it stands in. */
    public enum ConfMount {
        NONE,
        /** A folder or file of the host, which the entrypoint writes into. */
        WRITABLE,
        /** A ConfigMap or Secret: not even root writes there. */
        READ_ONLY
    }

    /** Whether the image's entry point surely makes a conf of {@code FLINK_PROPERTIES}. */
    public boolean takesProperties() {
        return entryPoint == EntryPoint.IMAGES;
    }

    public ContainerDeployment {
        stated = List.copyOf(stated);
        layers = List.copyOf(layers);
    }
}
