package com.example;

import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Environments {

    private static final boolean incremental = false;

    static void configure(StreamExecutionEnvironment env, boolean incremental) {
        env.setStateBackend(new EmbeddedRocksDBStateBackend(incremental));
    }
}
