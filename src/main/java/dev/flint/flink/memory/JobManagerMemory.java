package dev.flint.flink.memory;

import java.util.List;

/**
 * How Flink divides the memory of a JobManager's process ({@code JobManagerProcessSpec}). All sizes are bytes.
 *
 * @param overhead a budget for what the JVM takes beside all that, enforced by nobody
 */
public record JobManagerMemory(long heap, long offHeap, long metaspace, long overhead) {

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof JobManagerMemory memory
                && heap == memory.heap
                && offHeap == memory.offHeap
                && metaspace == memory.metaspace
                && overhead == memory.overhead;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(process());
    }

    /** The memory that Flink uses: all but metaspace and overhead. */
    public long flink() {
        return heap + offHeap;
    }

    /** The whole process, which a container is to hold. */
    public long process() {
        return flink() + metaspace + overhead;
    }

    /**
     * The flags that the JVM is started with ({@code JobManagerProcessUtils.generateJvmParametersStr}).
     *
     * @param limitsDirect what {@code jobmanager.memory.enable-jvm-direct-memory-limit} is
     */
    public List<String> jvmFlags(boolean limitsDirect) {
        return limitsDirect ? JvmFlags.of(heap, offHeap, metaspace) : JvmFlags.of(heap, metaspace);
    }
}
