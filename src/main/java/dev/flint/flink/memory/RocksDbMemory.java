package dev.flint.flink.memory;

/**
 * What the RocksDB instances of one slot share of the memory that they are given ({@code RocksDBMemoryControllerUtils},
 * alike from 1.13 to 2.3). Sizes are bytes.
 *
 * @param cache of blocks, within which the write buffers are counted too
 * @param writeBuffers what all write buffers together are held to
 */
public record RocksDbMemory(long cache, long writeBuffers) {

    /**
     * Divides what a slot has for RocksDB.
     *
     * @param writeBufferRatio what {@code state.backend.rocksdb.memory.write-buffer-ratio} is, 0.5 by default
     */
    public static RocksDbMemory of(long bytes, double writeBufferRatio) {
        return new RocksDbMemory(
                (long) ((3 - writeBufferRatio) * bytes / 3), (long) (2 * bytes * writeBufferRatio / 3));
    }
}
