package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class AlertsJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.socketTextStream("localhost", 9999).map(new Alerts()).print();
        env.execute("alerts");
    }
}
