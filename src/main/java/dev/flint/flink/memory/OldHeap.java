package dev.flint.flink.memory;

import dev.flint.flink.memory.Stop.NotKnown;
import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.Parsed;
import dev.flint.text.Value;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options and the variable of the environment that told the size of a heap once, and are taken for a newer option
 * up to 1.20 ({@code MemoryBackwardsCompatibilityUtils}).
 */
record OldHeap(String variable, String sizeKey, String megabytesKey) {

    private static final long MEBIBYTE = 1L << 20;

    static final OldHeap TASK_MANAGER = new OldHeap("FLINK_TM_HEAP", "taskmanager.heap.size", "taskmanager.heap.mb");
    static final OldHeap JOB_MANAGER = new OldHeap("FLINK_JM_HEAP", "jobmanager.heap.size", "jobmanager.heap.mb");

    /** Sets the newer option, where that is not set itself. */
    void mapTo(String key, MemoryOptions options) {
        if (options.version().atLeast(2, 0) || options.contains(key)) {
            return;
        }
        OptionalLong heap = heap(options);
        if (heap.isPresent()) {
            options.map(key, heap.getAsLong());
            options.info("'" + key + "' is not specified, use the configured deprecated task manager heap value ("
                    + MemorySizes.shown(heap.getAsLong()) + ") for it.");
        }
    }

    private OptionalLong heap(MemoryOptions options) {
        Value<String> set = options.environment(variable);
        if (set instanceof Value.Unknown<String> unknown) {
            throw new NotKnown(variable, unknown.why(), Optional.of(unknown.place()));
        }
        if (set instanceof Value.Known<String> known) {
            return OptionalLong.of(parsed(known.value()));
        }
        if (options.contains(sizeKey)) {
            return OptionalLong.of(options.size(sizeKey));
        }
        if (options.contains(megabytesKey)) {
            long megabytes = options.integer(megabytesKey);
            if (megabytes < 0) {
                throw Refusal.of("Configured total process memory size (" + megabytes + "MB) must not be less than 0.");
            }
            return OptionalLong.of(megabytes * MEBIBYTE);
        }
        return OptionalLong.empty();
    }

    private static long parsed(String text) {
        if (MemorySizes.parse(text) instanceof Parsed.Refused<Long> refused) {
            throw Refusal.of(
                    "Cannot read total process memory size from environment variable value " + text + '.',
                    refused.reason());
        }
        return MemorySizes.parse(text).ifOk().orElseThrow();
    }
}
