package dev.flint.flink.memory;

import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.values.MemorySizes;

/** Flink's memory within a JobManager ({@code JobManagerFlinkMemoryUtils}, alike from 1.13 to 2.3). */
final class JobManagerPart implements ProcessMemory.FlinkPart<JobManagerPart.Pools> {

    static final String HEAP = "jobmanager.memory.heap.size";
    private static final String OFF_HEAP = "jobmanager.memory.off-heap.size";
    private static final String FLINK = "jobmanager.memory.flink.size";
    private static final long SMALLEST_GOOD_HEAP = 128L << 20;

    /** Bytes of each pool. */
    record Pools(long heap, long offHeap) {

        long sum() {
            return Math.addExact(heap, offHeap);
        }
    }

    @Override
    public Pools fromParts(MemoryOptions options) {
        long heap = options.size(HEAP);
        long offHeap = options.size(OFF_HEAP);
        if (options.contains(FLINK)) {
            long flink = options.size(FLINK);
            if (options.contains(OFF_HEAP)) {
                checkSum(flink, heap, offHeap);
            } else {
                offHeap = offHeap(flink, heap, offHeap, options);
            }
        }
        return checked(heap, offHeap, options);
    }

    private static void checkSum(long flink, long heap, long offHeap) {
        if (Math.addExact(heap, offHeap) != flink) {
            throw Refusal.of("Sum of the configured JVM Heap Memory (" + MemorySizes.shown(heap)
                    + ") and the configured Off-heap Memory (" + MemorySizes.shown(offHeap)
                    + ") does not match the configured Total Flink Memory (" + MemorySizes.shown(flink)
                    + "). Please, make the configuration consistent or configure only one option: either JVM Heap or "
                    + "Total Flink Memory.");
        }
    }

    private static long offHeap(long flink, long heap, long usual, MemoryOptions options) {
        if (flink < heap) {
            throw Refusal.of("The configured JVM Heap Memory (" + MemorySizes.shown(heap)
                    + ") exceeds the configured Total Flink Memory (" + MemorySizes.shown(flink)
                    + "). Please, make the configuration consistent or configure only one option: either JVM Heap or "
                    + "Total Flink Memory.");
        }
        long offHeap = flink - heap;
        if (offHeap != usual) {
            options.info("The Off-Heap Memory size (" + MemorySizes.shown(offHeap)
                    + ") is derived the configured Total Flink Memory size (" + MemorySizes.shown(flink)
                    + ") minus the configured JVM Heap Memory size (" + MemorySizes.shown(heap)
                    + "). The default Off-Heap Memory size (" + MemorySizes.shown(usual) + ") is ignored.");
        }
        return offHeap;
    }

    @Override
    public Pools fromSize(MemoryOptions options, long size) {
        long offHeap = options.size(OFF_HEAP);
        if (size <= offHeap) {
            throw Refusal.of("The configured Total Flink Memory (" + MemorySizes.shown(size)
                    + ") is less than the configured Off-heap Memory (" + MemorySizes.shown(offHeap) + ").");
        }
        return checked(size - offHeap, offHeap, options);
    }

    private static Pools checked(long heap, long offHeap, MemoryOptions options) {
        if (heap < SMALLEST_GOOD_HEAP) {
            options.warn("The configured or derived JVM heap memory size (" + MemorySizes.shown(heap)
                    + ") is less than its recommended minimum value (" + MemorySizes.shown(SMALLEST_GOOD_HEAP) + ")");
        }
        return new Pools(heap, offHeap);
    }
}
