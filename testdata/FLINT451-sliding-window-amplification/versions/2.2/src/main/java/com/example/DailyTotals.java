package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import java.time.Duration;

class DailyTotals {

    DataStream<Order> totals(DataStream<Order> orders) {
        return orders.keyBy(order -> order.customer)
                // flint:expect FLINT451 «written to 1,440 windows: the window is 1 d long and slides every 1 min»
                .window(SlidingEventTimeWindows.of(Duration.ofDays(1), Duration.ofMinutes(1)))
                .sum("amount");
    }
}
