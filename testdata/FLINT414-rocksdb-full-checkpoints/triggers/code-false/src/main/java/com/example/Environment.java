package com.example;

import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Environment {

    private static final boolean INCREMENTAL = false;

    static StreamExecutionEnvironment create() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.enableCheckpointing(10_000);
        env.setStateBackend(
                // flint:expect FLINT414 «'false'»
                new EmbeddedRocksDBStateBackend(INCREMENTAL));
        return env;
    }
}
