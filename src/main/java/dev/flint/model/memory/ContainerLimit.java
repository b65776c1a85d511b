package dev.flint.model.memory;

import dev.flint.model.deployment.Deployment;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The memory above which a container is killed.
 *
 * @param bytes in bytes
 * @param written as it is written
 */
public record ContainerLimit(long bytes, String written) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Reads a limit in the units of what starts the containers; unknown where those are none that it reads. */
    static Value<ContainerLimit> read(Value<String> limit, Deployment.Kind carrier) {
        if (!(limit instanceof Value.Known<String> known)) {
            return limit.map(none -> new ContainerLimit(0, none));
        }
        Optional<BigDecimal> bytes = carrier == Deployment.Kind.COMPOSE
                ? Quantities.ofCompose(known.value())
                : Quantities.ofKubernetes(known.value());
        if (bytes.isEmpty() || bytes.get().signum() < 0) {
            return Value.unknown("it is no size", known.place());
        }
        // To compose zero is no limit.
        return bytes.get().signum() == 0
                ? Value.absent()
                : Value.known(
                        new ContainerLimit(bytes.get().min(LARGEST).longValue(), known.value()), known.place());
    }
}
