package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import java.time.Duration;

class Windowed {

    DataStream<Order> totals(DataStream<Order> orders, String[] args) {
        return orders.keyBy(order -> order.customer)
                .window(SlidingEventTimeWindows.of(Duration.ofDays(1), Duration.ofMinutes(Long.parseLong(args[0]))))
                .sum("amount");
    }
}
