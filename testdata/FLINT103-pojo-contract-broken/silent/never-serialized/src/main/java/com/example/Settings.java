package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

final class Settings {
    private final int parallelism;

    Settings(int parallelism) {
        this.parallelism = parallelism;
    }

    StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.getExecutionEnvironment();
    }
}
