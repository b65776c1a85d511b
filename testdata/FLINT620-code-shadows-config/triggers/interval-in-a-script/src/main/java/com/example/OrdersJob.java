package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        // flint:expect FLINT620 «sets 'execution.checkpointing.interval' to '10000 ms', which wins over '5min' in '-D'»
        env.enableCheckpointing(10_000L);
        env.fromElements(1, 2).print();
        env.execute();
    }
}
