package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

final class Settings {

    static final long INTERVAL = 30 * 1000L;
    static int slots = 3;

    static void checkpoints(StreamExecutionEnvironment env, String directory) {
        env.enableCheckpointing(INTERVAL);
        env.getCheckpointConfig().setCheckpointTimeout(INTERVAL * 10);
        env.getCheckpointConfig().setCheckpointStorage("s3://flink/" + directory);
    }

    static void more() {
        slots = 4;
    }
}
