package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;

public class Orders {
    static DataStream<Order> parsed(DataStream<String> lines) {
        return lines.map(new MapFunction<String, Order>() {
            @Override
            public Order map(String line) {
                return new Order();
            }
        });
    }
}
