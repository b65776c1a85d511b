package dev.flint.flink.network;

import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.values.Parsed;
import dev.flint.flink.version.FlinkVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The settings of a TaskManager's network stack ({@code NettyShuffleEnvironmentConfiguration.fromConfiguration}).
 *
 * @param exclusivePerChannel buffers that a remote input channel holds for itself
 * @param floatingPerGate buffers that the channels of a gate share
 * @param requiredPerGate the most that a gate may insist on; empty for Flink's own limit
 * @param sortShuffleMinParallelism from so many subpartitions on a blocking output sorts
 * @param sortShuffleMinBuffers what such an output insists on
 * @param tieredExclusive what the tiers of hybrid shuffle insist on together; empty without them
 * @param segmentSize bytes of one buffer
 */
public record NetworkSettings(
        int exclusivePerChannel,
        int floatingPerGate,
        OptionalInt requiredPerGate,
        int sortShuffleMinParallelism,
        int sortShuffleMinBuffers,
        OptionalInt tieredExclusive,
        int segmentSize) {

    private static final String PREFIX = "taskmanager.network.";
    private static final String MEMORY = PREFIX + "memory.";
    private static final String HYBRID = PREFIX + "hybrid-shuffle.";

    /** {@code MemoryManager.MIN_PAGE_SIZE}. */
    private static final int SMALLEST_SEGMENT = 4 * 1024;

    /** {@code DEFAULT_MEMORY_TIER_EXCLUSIVE_BUFFERS} and one for the disk tier. */
    private static final int MEMORY_AND_DISK_TIERS = 101;

    /** {@code DEFAULT_NUM_BUFFERS_USE_SORT_ACCUMULATOR_THRESHOLD}, which counted among them up to 1.19. */
    private static final int ACCUMULATOR = 512;

    /** What holds where nothing is set. */
    public static NetworkSettings defaults(FlinkVersion version) {
        return of(version, key -> Optional.empty()).ifOk().orElseThrow();
    }

    /**
     * Reads the settings as a version does: from 2.0 on most of them are fixed.
     *
     * @param option the text of an option by the key of its version; empty where it is not set
     * @return refused with a reason where Flink does not start with a value
     */
    public static Parsed<NetworkSettings> of(FlinkVersion version, Function<String, Optional<String>> option) {
        try {
            return Parsed.ok(new Reading(version, option).settings());
        } catch (Refusal refusal) {
            return Parsed.refused(refusal.getMessage());
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message, null, false, false);
        }
    }

    private record Reading(FlinkVersion version, Function<String, Optional<String>> option) {

        NetworkSettings settings() {
            boolean fixed = version.atLeast(2, 0);
            int floating = fixed ? 8 : number(MEMORY + "floating-buffers-per-gate", 8);
            int exclusive = fixed ? 2 : number(MEMORY + "buffers-per-channel", 2);
            // Refused with these words from 1.17 on; before, a job does not get far with such a value.
            require(exclusive >= 0, "Must be non-negative.");
            require(floating >= 1, "The configured floating buffer should be at least 1, please increase the value of "
                    + MEMORY + "floating-buffers-per-gate.");
            int fromParallelism = version.below(1, 15) ? Integer.MAX_VALUE : 1;
            return new NetworkSettings(
                    exclusive,
                    floating,
                    requiredPerGate(),
                    fixed ? fromParallelism : number(PREFIX + "sort-shuffle.min-parallelism", fromParallelism),
                    number(PREFIX + "sort-shuffle.min-buffers", version.below(1, 15) ? 64 : 512),
                    tiers(),
                    segmentSize());
        }

        private OptionalInt requiredPerGate() {
            String key = MEMORY + "read-buffer.required-per-gate.max";
            if (version.below(1, 17) || option.apply(key).isEmpty()) {
                return OptionalInt.empty();
            }
            int most = number(key, 0);
            require(
                    most >= 1,
                    "At least one buffer is required for each gate, please increase the value of " + key + ".");
            return OptionalInt.of(most);
        }

        private OptionalInt tiers() {
            boolean hybrid = option.apply("execution.batch-shuffle-mode")
                    .filter(mode -> mode.toUpperCase(Locale.ROOT).startsWith("ALL_EXCHANGES_HYBRID"))
                    .isPresent();
            boolean newMode = version.atLeast(2, 0)
                    || version.atLeast(1, 18)
                            && !option.apply(HYBRID + "enable-new-mode").filter("false"::equalsIgnoreCase).isPresent();
            if (!hybrid || !newMode) {
                return OptionalInt.empty();
            }
            int remote = option.apply(HYBRID + "remote.path").isPresent() ? 1 : 0;
            return OptionalInt.of(MEMORY_AND_DISK_TIERS + remote + (version.below(1, 20) ? ACCUMULATOR : 0));
        }

        private int segmentSize() {
            String key = "taskmanager.memory.segment-size";
            Parsed<Long> size = MemorySizes.parse(option.apply(key).orElse("32kb"));
            if (size instanceof Parsed.Refused<Long> refused) {
                throw new Refusal(key + ": " + refused.reason());
            }
            long bytes = size.ifOk().orElseThrow();
            require(bytes >= SMALLEST_SEGMENT && bytes <= Integer.MAX_VALUE && Long.bitCount(bytes) == 1,
                    key + " must be a power of 2 and at least " + SMALLEST_SEGMENT + " bytes, not " + bytes + ".");
            return (int) bytes;
        }

        private int number(String key, int otherwise) {
            Optional<String> text = option.apply(key);
            if (text.isEmpty()) {
                return otherwise;
            }
            Parsed<Integer> parsed = OptionValues.parseInt(text.get());
            if (parsed instanceof Parsed.Refused<Integer> refused) {
                throw new Refusal(key + ": " + refused.reason());
            }
            return parsed.ifOk().orElseThrow();
        }

        private static void require(boolean condition, String otherwise) {
            if (!condition) {
                throw new Refusal(otherwise);
            }
        }
    }
}
