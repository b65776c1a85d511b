package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        if (args.length > 0) {
            env.getConfig().disableGenericTypes();
        }
        env.socketTextStream("localhost", 9999).map(new ToOrder()).print();
        env.execute("orders");
    }

    static class ToOrder implements MapFunction<String, Order> {
        @Override
        public Order map(String line) {
            return new Order();
        }
    }
}
