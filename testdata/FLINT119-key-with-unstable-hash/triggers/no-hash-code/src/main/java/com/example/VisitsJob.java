package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class VisitsJob {
    static void count(DataStream<Visit> visits) {
        visits.keyBy(Visit::place).sum("count").print();
    }
}
