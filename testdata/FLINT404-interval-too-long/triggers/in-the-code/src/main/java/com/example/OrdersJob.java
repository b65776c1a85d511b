package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    private static final int HOURS = 1;

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        // flint:expect FLINT404 «repeats up to 1 h of its work»
        env.enableCheckpointing(HOURS * 60 * 60 * 1000L);
        env.fromElements(1, 2).print();
        env.execute();
    }
}
