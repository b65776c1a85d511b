package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    static void build(DataStream<Order> orders) {
        orders.filter(order -> order.id != null)
                // flint:expect FLINT115 «refuses 'Order.Status' as a key, because it is an enum»
                .keyBy(order -> order.getStatus())
                .max("id")
                .print();
        // The name of a constant is a key like any other.
        orders.keyBy(order -> order.getStatus().name()).max("id").print();
    }

    static void references(DataStream<String> lines) {
        lines.map(new Parse())
                // flint:expect FLINT115 «'Order.Status'»
                .keyBy(Order::getStatus)
                .max("id")
                .print();
    }

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        build(env.fromElements(new Order()));
        env.execute();
    }

    public static class Parse implements MapFunction<String, Order> {
        @Override
        public Order map(String line) {
            return new Order();
        }
    }
}
