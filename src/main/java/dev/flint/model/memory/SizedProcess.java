package dev.flint.model.memory;

import dev.flint.flink.memory.Derivation;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process of a deployment: how Flink divides its memory, and what its container allows.
 *
 * @param <M> how the memory is divided
 * @param configuration that it runs with
 * @param limit of the container; absent where there is none, or no container is described
 * @param cpus that the container may use at most; absent where nothing says
 * @param volumes that the process sees, where they are known
 */
public record SizedProcess<M>(
        Role role,
        EffectiveConfiguration configuration,
        Derivation<M> derivation,
        Value<ContainerLimit> limit,
        Value<BigDecimal> cpus,
        Optional<List<MountedVolume>> volumes) {

    /** The settings that decide how the memory is divided, in the order in which Flink asks for their options. */
    public List<EffectiveValue> inputs() {
        List<EffectiveValue> inputs = new ArrayList<>();
        for (String key : derivation.asked()) {
            EffectiveValue value = configuration.value(key);
            if (value.decisive().isPresent()) {
                inputs.add(value);
            }
        }
        return inputs;
    }

    /** The setting of the size from which the others are derived; empty where it is made of parts. */
    public Optional<Assignment> total() {
        for (String size : List.of("flink.size", "process.size")) {
            Optional<Assignment> set = configuration.value(role.word() + ".memory." + size).decisive();
            if (set.isPresent()) {
                return set;
            }
        }
        return Optional.empty();
    }
}
