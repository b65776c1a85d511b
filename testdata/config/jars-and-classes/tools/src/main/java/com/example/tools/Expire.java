package com.example.tools;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Expire {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.execute("Expire");
    }
}
