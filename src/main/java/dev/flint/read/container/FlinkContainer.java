package dev.flint.read.container;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * A container that runs Flink: a service of a compose file, a container of a pod.
 *
 * @param name the service's or workload's name; empty where a template makes it
 * @param image as written; absent where the image is built from a Dockerfile
 * @param arguments what the image's entrypoint is given, in order; empty where nothing is written
 * @param properties its environment variable FLINK_PROPERTIES
 * @param place of the name
 */
public record FlinkContainer(
        String name,
        Value<String> image,
        List<Value<String>> arguments,
        Optional<ConfCarrier> properties,
        Place place) {

    public FlinkContainer {
        arguments = List.copyOf(arguments);
    }
}
