package dev.flint.flink.memory;

import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.values.MemorySizes;

/**
 * Flink's memory within a TaskManager ({@code TaskExecutorFlinkMemoryUtils}, alike from 1.13 to 2.3 but for one option).
 */
final class TaskManagerPart implements ProcessMemory.FlinkPart<TaskManagerPart.Pools> {

    static final String TASK_HEAP = "taskmanager.memory.task.heap.size";
    static final String MANAGED = "taskmanager.memory.managed.size";
    private static final String FLINK = "taskmanager.memory.flink.size";
    private static final String FRAMEWORK_HEAP = "taskmanager.memory.framework.heap.size";
    private static final String FRAMEWORK_OFF_HEAP = "taskmanager.memory.framework.off-heap.size";
    private static final String TASK_OFF_HEAP = "taskmanager.memory.task.off-heap.size";
    private static final String NETWORK = "taskmanager.memory.network";
    private static final String NETWORK_BUFFERS = "taskmanager.network.numberOfBuffers";
    private static final String SEGMENT = "taskmanager.memory.segment-size";
    private static final int SMALLEST_SEGMENT = 4 * 1024;

    /** Bytes of each pool. */
    record Pools(
            long frameworkHeap, long frameworkOffHeap, long taskHeap, long taskOffHeap, long network, long managed) {

        /** {@code TaskExecutorFlinkMemory.getTotalFlinkMemorySize}. */
        long sum() {
            long heap = Math.addExact(frameworkHeap, taskHeap);
            long direct = Math.addExact(Math.addExact(frameworkOffHeap, taskOffHeap), network);
            return Math.addExact(Math.addExact(heap, direct), managed);
        }

        /** The same with another size of one pool. */
        private Pools withNetwork(long size) {
            return new Pools(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, size, managed);
        }

        private Pools withTaskHeap(long size) {
            return new Pools(frameworkHeap, frameworkOffHeap, size, taskOffHeap, network, managed);
        }
    }

    @Override
    public Pools fromParts(MemoryOptions options) {
        long taskHeap = options.size(TASK_HEAP);
        long managed = options.size(MANAGED);
        Pools pools = new Pools(
                options.size(FRAMEWORK_HEAP),
                options.size(FRAMEWORK_OFF_HEAP),
                taskHeap,
                options.size(TASK_OFF_HEAP),
                0,
                managed);
        long withoutNetwork = pools.sum();
        if (options.contains(FLINK)) {
            return networkIsTheRest(pools, options.size(FLINK), options);
        }
        long network = countsBuffers(options)
                ? countedBuffers(options)
                : networkShare(options).beside(withoutNetwork, options);
        return pools.withNetwork(network);
    }

    @Override
    public Pools fromSize(MemoryOptions options, long size) {
        long frameworkHeap = options.size(FRAMEWORK_HEAP);
        long frameworkOffHeap = options.size(FRAMEWORK_OFF_HEAP);
        long taskOffHeap = options.size(TASK_OFF_HEAP);
        boolean fixedHeap = options.contains(TASK_HEAP);
        long taskHeap = fixedHeap ? options.size(TASK_HEAP) : 0;
        long managed = options.contains(MANAGED)
                ? options.size(MANAGED)
                : Share.unlimited("managed memory", "taskmanager.memory.managed.fraction", options).of(size, options);
        Pools pools = new Pools(frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, 0, managed);
        return fixedHeap ? networkIsTheRest(pools, size, options) : heapIsTheRest(pools, size, options);
    }

    private static Pools heapIsTheRest(Pools pools, long size, MemoryOptions options) {
        long network = countsBuffers(options)
                ? countedBuffers(options)
                : networkShare(options).of(size, options);
        Pools all = pools.withNetwork(network);
        if (all.sum() > size) {
            throw Refusal.of("Sum of configured Framework Heap Memory (" + MemorySizes.shown(all.frameworkHeap)
                    + "), Framework Off-Heap Memory (" + MemorySizes.shown(all.frameworkOffHeap)
                    + "), Task Off-Heap Memory (" + MemorySizes.shown(all.taskOffHeap)
                    + "), Managed Memory (" + MemorySizes.shown(all.managed)
                    + ") and Network Memory (" + MemorySizes.shown(network)
                    + ") exceed configured Total Flink Memory (" + MemorySizes.shown(size) + ").");
        }
        return all.withTaskHeap(size - all.sum());
    }

    private static Pools networkIsTheRest(Pools pools, long size, MemoryOptions options) {
        long withoutNetwork = pools.sum();
        if (withoutNetwork > size) {
            throw Refusal.of("Sum of configured Framework Heap Memory (" + MemorySizes.shown(pools.frameworkHeap)
                    + "), Framework Off-Heap Memory (" + MemorySizes.shown(pools.frameworkOffHeap)
                    + "), Task Heap Memory (" + MemorySizes.shown(pools.taskHeap)
                    + "), Task Off-Heap Memory (" + MemorySizes.shown(pools.taskOffHeap)
                    + ") and Managed Memory (" + MemorySizes.shown(pools.managed)
                    + ") exceed configured Total Flink Memory (" + MemorySizes.shown(size) + ").");
        }
        long network = size - withoutNetwork;
        try {
            checkNetwork(network, size, options);
        } catch (Refusal refusal) {
            throw refusal.asCauseOf("If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured "
                    + "then the Network Memory size is the rest of the Total Flink memory after subtracting all other "
                    + "configured types of memory, but the derived Network Memory is inconsistent with its "
                    + "configuration.");
        }
        return pools.withNetwork(network);
    }

    /** {@code sanityCheckNetworkMemory}. */
    private static void checkNetwork(long network, long size, MemoryOptions options) {
        if (countsBuffers(options)) {
            long counted = countedBuffers(options);
            if (counted != network) {
                throw Refusal.of("Derived Network Memory size (" + MemorySizes.shown(network)
                        + ") does not match configured Network Memory size (" + MemorySizes.shown(counted) + ").");
            }
            return;
        }
        Share share = networkShare(options);
        if (!share.holds(network)) {
            throw Refusal.of("Derived Network Memory size (" + MemorySizes.shown(network)
                    + ") is not in configured Network Memory range " + share.range() + ".");
        }
        if (options.contains(NETWORK + ".fraction") && network != Share.multiplied(size, share.fraction())) {
            options.info("The derived Network Memory size (" + MemorySizes.shown(network)
                    + ") does not match the configured Network Memory fraction (" + share.fraction()
                    + ") from the configured Total Flink Memory size (" + MemorySizes.shown(size)
                    + "). The derived Network Memory size will be used.");
        }
    }

    private static Share networkShare(MemoryOptions options) {
        return Share.of("network memory", NETWORK, options);
    }

    /** Whether network memory is told as a number of buffers, which was possible before 2.0. */
    private static boolean countsBuffers(MemoryOptions options) {
        boolean old = options.version().below(2, 0);
        return old
                && !options.contains(NETWORK + ".min")
                && !options.contains(NETWORK + ".max")
                && !options.contains(NETWORK + ".fraction")
                && options.contains(NETWORK_BUFFERS);
    }

    private static long countedBuffers(MemoryOptions options) {
        long buffers = options.integer(NETWORK_BUFFERS);
        long bytes = buffers * segment(options);
        if (bytes < 0) {
            throw Refusal.other("bytes must be >= 0", "");
        }
        return bytes;
    }

    /** {@code ConfigurationParserUtils.getPageSize}. */
    private static long segment(MemoryOptions options) {
        long size = options.plainSize(SEGMENT);
        if (size > Integer.MAX_VALUE) {
            throw Refusal.other("Cannot downcast long value " + size + " to integer.", "");
        }
        String wrong = size < SMALLEST_SEGMENT ? "Minimum memory segment size is " + SMALLEST_SEGMENT : "";
        if (wrong.isEmpty() && Long.bitCount(size) != 1) {
            wrong = "Memory segment size must be a power of 2.";
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of("Invalid configuration value for " + SEGMENT + " : " + size + " - " + wrong);
        }
        return size;
    }
}
