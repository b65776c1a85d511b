package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Either {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env;
        if (args.length == 0) {
            env = StreamExecutionEnvironment.createLocalEnvironment();
        } else {
            env = StreamExecutionEnvironment.getExecutionEnvironment();
        }
        env.execute();
    }
}
