package org.apache.flink.streaming.api.functions.source;

/** Kept from 1.20 until the last connector is rewritten. */
public interface SourceFunction<T> {}
