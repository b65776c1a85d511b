package dev.flint.read.container;

import dev.flint.text.Value;
import java.util.List;

/**
 * What a container may take of its machine, as its carrier writes it, and the volumes that it sees.
 *
 * @param memoryLimit what it is killed above
 * @param memoryRequest what is set aside for it
 * @param volumes mounted into it, whatever they are; open ends of templates are not among them
 */
public record Resources(
        Value<String> memoryLimit,
        Value<String> memoryRequest,
        Value<String> cpuLimit,
        Value<String> cpuRequest,
        List<Volume> volumes) {

    public Resources {
        volumes = List.copyOf(volumes);
    }

    /** Nothing is said of them. */
    public static Resources none() {
        return new Resources(Value.absent(), Value.absent(), Value.absent(), Value.absent(), List.of());
    }
}
