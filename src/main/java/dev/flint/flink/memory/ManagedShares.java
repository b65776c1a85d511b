package dev.flint.flink.memory;

import dev.flint.flink.version.FlinkVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * How the managed memory of a slot is divided among those that use it ({@code ManagedMemoryUtils}).
 *
 * @param weights what {@code taskmanager.memory.managed.consumer-weights} is
 */
public record ManagedShares(Map<String, String> weights, FlinkVersion version) {

    private static final int SCALE = 16;

    /** Who uses managed memory. */
    public enum Consumer {
        /** Sorting, hash tables and caches of batch jobs and of SQL. */
        OPERATOR,
        /** RocksDB and ForSt. */
        STATE_BACKEND,
        PYTHON
    }

    public ManagedShares {
        weights = Map.copyOf(weights);
    }

    /**
     * The managed memory that one consumer has of a slot ({@code MemoryManager.computeMemorySize}).
     *
     * @param slot the slot's managed memory in bytes
     * @param consumers all of the job's
     * @throws NumberFormatException for a weight that is no number, as Flink throws it
     */
    public long of(Consumer consumer, Set<Consumer> consumers, long slot) {
        long sum = 0;
        for (Consumer other : consumers) {
            sum += weight(other);
        }
        if (sum <= 0) {
            return 0;
        }
        double fraction = BigDecimal.valueOf(weight(consumer))
                .divide(BigDecimal.valueOf(sum), SCALE, RoundingMode.DOWN)
                .doubleValue();
        return (long) Math.floor(slot * fraction);
    }

    /** Up to 1.20 the first two had one name together. */
    private int weight(Consumer consumer) {
        String own = weights.get(consumer.name());
        boolean common = own == null && consumer != Consumer.PYTHON && version.below(2, 0);
        String weight = common ? weights.get("DATAPROC") : own;
        return weight == null ? 0 : Integer.parseInt(weight);
    }
}
