package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import java.time.Duration;

class WindowedTest {

    DataStream<Order> totals(DataStream<Order> orders) {
        return orders.keyBy(order -> order.customer)
                .window(SlidingEventTimeWindows.of(Duration.ofDays(1), Duration.ofMinutes(1)))
                .sum("amount");
    }
}
