package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

class Recent {

    DataStream<Order> totals(DataStream<Order> orders) {
        return orders.keyBy(order -> order.customer)
                .window(SlidingEventTimeWindows.of(Time.minutes(50), Time.minutes(1)))
                .sum("amount");
    }
}
