package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class StrictJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().disableGenericTypes();
        env.socketTextStream("localhost", 9999).print();
        env.execute("strict");
    }
}
