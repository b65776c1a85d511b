package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;

public class Visits {

    public record Stay(String city, long nights) {}

    static void build(DataStream<Stay> stays) {
        stays.keyBy(stay -> stay);
    }
}
