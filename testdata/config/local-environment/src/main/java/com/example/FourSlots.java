package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class FourSlots {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(4);
        env.execute();
    }
}
