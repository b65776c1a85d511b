package com.example.reports;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class ReportsJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setMaxParallelism(128);
        env.execute("ReportsJob");
    }
}
