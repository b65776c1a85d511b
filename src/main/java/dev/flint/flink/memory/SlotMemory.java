package dev.flint.flink.memory;

/** What one slot of a TaskManager has of its memory, in bytes. */
public record SlotMemory(long taskHeap, long taskOffHeap, long network, long managed) {}
