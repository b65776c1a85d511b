package com.example.demo;

import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class DemoJob {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().setGlobalJobParameters(params);
        env.disableOperatorChaining();
        env.enableCheckpointing(30_000L);
        env.fromElements("a", "b").print();
        env.execute("Rescalable Demo Job");
    }
}
