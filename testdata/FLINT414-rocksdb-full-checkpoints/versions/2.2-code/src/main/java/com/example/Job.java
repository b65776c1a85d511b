package com.example;

import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;

public class Job {
    public static Object backend() {
        // flint:expect FLINT414 «'false'»
        return new EmbeddedRocksDBStateBackend(false);
    }
}
