package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Job {
    record Options(String topic, int parallelism) {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args[0], 4);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(options.parallelism());
        env.execute(options.topic());
    }
}
