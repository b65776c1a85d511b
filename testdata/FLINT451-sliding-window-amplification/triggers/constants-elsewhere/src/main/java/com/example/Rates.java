package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import java.time.Duration;

class Rates {

    private static final Duration SIZE = Duration.ofMinutes(10);
    private static final long SLIDE_SECONDS = 5;

    DataStream<Order> rates(DataStream<Order> orders) {
        return orders.windowAll(
                        // flint:expect FLINT451 «to 120 windows: the window is 10 min long and slides every 5 s»
                        SlidingProcessingTimeWindows.of(SIZE, Duration.ofSeconds(SLIDE_SECONDS), Duration.ofSeconds(1)))
                .max("amount");
    }
}
