package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        if (args.length == 0) {
            env.enableCheckpointing(10_000L);
        }
        env.fromElements(1, 2).print();
        env.execute();
    }
}
