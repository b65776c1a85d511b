package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    public static void main(String[] args) throws Exception {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
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
