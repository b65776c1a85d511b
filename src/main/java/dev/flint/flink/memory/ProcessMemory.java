package dev.flint.flink.memory;

import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.values.MemorySizes;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The whole process from Flink's part of it, and the part from the whole ({@code ProcessMemoryUtils}, alike from 1.13
 * to 2.3).
 *
 * @param process the first word of its options, {@code taskmanager}
 * @param parts the options that give Flink's memory when all of them are set
 */
record ProcessMemory<F>(String process, List<String> parts, FlinkPart<F> flinkPart, ToLongFunction<F> sum) {

    /** Flink's memory within a process ({@code FlinkMemoryUtils}). */
    interface FlinkPart<F> {

        /** Its division where its parts are set. */
        F fromParts(MemoryOptions options);

        /** Its division where its size is known, in bytes. */
        F fromSize(MemoryOptions options, long size);
    }

    /** Flink's memory, and the rest of the process in bytes. */
    record Divided<F>(F flink, long metaspace, long overhead) {}

    Divided<F> divide(MemoryOptions options) {
        if (containsAllParts(options)) {
            F flink = flinkPart.fromParts(options);
            return around(flink, options);
        }
        if (options.contains(flinkSize())) {
            return around(flinkPart.fromSize(options, options.size(flinkSize())), options);
        }
        if (options.contains(processSize())) {
            return within(options.size(processSize()), options);
        }
        return failBecauseNothingIsSet(options);
    }

    private boolean containsAllParts(MemoryOptions options) {
        for (String part : parts) {
            if (!options.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private Divided<F> failBecauseNothingIsSet(MemoryOptions options) {
        for (String key : List.of(processSize(), flinkSize())) {
            options.failIfSetElsewhere(key);
        }
        throw Refusal.of("Either required fine-grained memory (" + String.join(" and ", parts)
                + "), or Total Flink Memory size (" + options.shown(flinkSize())
                + "), or Total Process Memory size (" + options.shown(processSize())
                + ") need to be configured explicitly.");
    }

    /** {@code deriveProcessSpecWithTotalProcessMemory}. */
    private Divided<F> within(long whole, MemoryOptions options) {
        long metaspace = options.size(metaspaceSize());
        long overhead = overheadShare(options).of(whole, options);
        long beside = Math.addExact(metaspace, overhead);
        if (beside > whole) {
            throw Refusal.of("Sum of configured JVM Metaspace (" + MemorySizes.shown(metaspace)
                    + ") and JVM Overhead (" + MemorySizes.shown(overhead)
                    + ") exceed configured Total Process Memory (" + MemorySizes.shown(whole) + ").");
        }
        return new Divided<>(flinkPart.fromSize(options, whole - beside), metaspace, overhead);
    }

    /** {@code deriveJvmMetaspaceAndOverheadFromTotalFlinkMemory}. */
    private Divided<F> around(F flink, MemoryOptions options) {
        long size = sum.applyAsLong(flink);
        long metaspace = options.size(metaspaceSize());
        long both = Math.addExact(size, metaspace);
        long overhead = options.contains(processSize())
                ? rest(size, metaspace, both, options)
                : overheadShare(options).beside(both, options);
        Math.addExact(both, overhead);
        return new Divided<>(flink, metaspace, overhead);
    }

    /** {@code deriveJvmOverheadFromTotalFlinkMemoryAndOtherComponents}. */
    private long rest(long flink, long metaspace, long both, MemoryOptions options) {
        long whole = options.size(processSize());
        if (whole < both) {
            throw Refusal.of("The configured Total Process Memory size (" + MemorySizes.shown(whole)
                    + ") is less than the sum of the derived Total Flink Memory size (" + MemorySizes.shown(flink)
                    + ") and the configured or default JVM Metaspace size  (" + MemorySizes.shown(metaspace) + ").");
        }
        long overhead = whole - both;
        Share share = overheadShare(options);
        if (!share.holds(overhead)) {
            throw Refusal.of("Derived JVM Overhead size (" + MemorySizes.shown(overhead)
                    + ") is not in configured JVM Overhead range " + share.range() + ".");
        }
        if (options.contains(overheadKey() + ".fraction") && overhead != Share.multiplied(whole, share.fraction())) {
            options.info("The derived JVM Overhead size (" + MemorySizes.shown(overhead)
                    + ") does not match the configured or default JVM Overhead fraction (" + share.fraction()
                    + ") from the configured Total Process Memory size (" + MemorySizes.shown(whole) + "). The derived "
                    + (options.version().below(1, 16) ? "JVM OVerhead" : "JVM Overhead") + " size will be used.");
        }
        return overhead;
    }

    private Share overheadShare(MemoryOptions options) {
        return Share.of("jvm overhead memory", overheadKey(), options);
    }

    private String processSize() {
        return process + ".memory.process.size";
    }

    private String flinkSize() {
        return process + ".memory.flink.size";
    }

    private String metaspaceSize() {
        return process + ".memory.jvm-metaspace.size";
    }

    private String overheadKey() {
        return process + ".memory.jvm-overhead";
    }
}
