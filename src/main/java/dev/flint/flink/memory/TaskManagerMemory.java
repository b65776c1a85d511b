package dev.flint.flink.memory;

import java.util.Arrays;
import java.util.List;

/**
 * How Flink divides the memory of a TaskManager's process ({@code TaskExecutorProcessSpec}). All sizes are bytes.
 *
 * @param network what the network buffers are taken from
 * @param managed native memory that Flink hands out itself: to RocksDB, sorting, Python
 * @param overhead a budget for what the JVM takes beside all that (stacks, code, native libraries), enforced by nobody
 */
public record TaskManagerMemory(
        long frameworkHeap,
        long taskHeap,
        long frameworkOffHeap,
        long taskOffHeap,
        long network,
        long managed,
        long metaspace,
        long overhead) {

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof TaskManagerMemory memory && Arrays.equals(pools(), memory.pools());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pools());
    }

    private long[] pools() {
        return new long[] {
            frameworkHeap, taskHeap, frameworkOffHeap, taskOffHeap, network, managed, metaspace, overhead
        };
    }

    /** The memory that Flink uses: all but metaspace and overhead. */
    public long flink() {
        return heap() + direct() + managed;
    }

    /** The whole process, which a container is to hold. */
    public long process() {
        return flink() + metaspace + overhead;
    }

    /** What {@code -Xmx} and {@code -Xms} are. */
    public long heap() {
        return frameworkHeap + taskHeap;
    }

    /** What {@code -XX:MaxDirectMemorySize} is. */
    public long direct() {
        return frameworkOffHeap + taskOffHeap + network;
    }

    /** The flags that the JVM is started with ({@code ProcessMemoryUtils.generateJvmParametersStr}). */
    public List<String> jvmFlags() {
        return JvmFlags.of(heap(), direct(), metaspace);
    }

    /**
     * What each slot has of it ({@code TaskExecutorResourceUtils.generateDefaultSlotResourceProfile}).
     *
     * @param slots more than zero
     */
    public SlotMemory perSlot(int slots) {
        return new SlotMemory(taskHeap / slots, taskOffHeap / slots, network / slots, managed / slots);
    }
}
