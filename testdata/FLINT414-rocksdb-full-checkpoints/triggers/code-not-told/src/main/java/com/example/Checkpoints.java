package com.example;

import org.apache.flink.contrib.streaming.state.RocksDBStateBackend;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Checkpoints {

    static void configure(StreamExecutionEnvironment env, String uri) throws Exception {
        env.enableCheckpointing(60_000);
        // flint:expect FLINT414 «'RocksDBStateBackend' is told nothing»
        env.setStateBackend(new RocksDBStateBackend(uri));
    }
}
