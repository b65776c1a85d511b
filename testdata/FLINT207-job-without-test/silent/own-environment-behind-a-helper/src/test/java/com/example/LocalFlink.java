package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

final class LocalFlink {

    static StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(1);
    }
}
