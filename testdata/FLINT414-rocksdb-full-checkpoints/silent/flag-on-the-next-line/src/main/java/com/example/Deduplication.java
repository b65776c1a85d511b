package com.example;

import org.apache.flink.contrib.streaming.state.RocksDBStateBackend;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Deduplication {

    private static boolean incremental = true;

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setStateBackend(new RocksDBStateBackend("hdfs:///flink/checkpoints",
                true));
        env.setStateBackend(new RocksDBStateBackend("hdfs:///flink/checkpoints", incremental));
    }
}
