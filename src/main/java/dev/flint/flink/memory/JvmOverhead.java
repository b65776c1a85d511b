package dev.flint.flink.memory;

/**
 * What is left for the JVM's overhead where both the process and Flink's part of it have a size: the process without
 * Flink's memory and the metaspace ({@code ProcessMemoryUtils.deriveJvmMetaspaceAndOverheadFromTotalFlinkMemory}, alike
 * from 1.13 to 2.3). All sizes are bytes.
 */
public record JvmOverhead(long process, long flink, long metaspace, long min, long max) {

    /** The rest; below zero where Flink's memory and the metaspace do not fit into the process. */
    public long size() {
        return process - flink - metaspace;
    }

    /** Whether Flink starts: it refuses a rest outside of the range that the overhead may have. */
    public boolean isAccepted() {
        return size() >= min && size() <= max;
    }
}
