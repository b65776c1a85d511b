package com.example;

import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OpenJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.configure(GlobalConfiguration.loadConfiguration("/etc/job"));
        env.fromElements(1).print();
        env.execute();
    }
}
