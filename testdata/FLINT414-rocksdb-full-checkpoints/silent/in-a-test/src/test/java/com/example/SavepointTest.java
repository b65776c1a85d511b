package com.example;

import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;

class SavepointTest {
    void reads() {
        new EmbeddedRocksDBStateBackend(false);
    }
}
