package com.example;

import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.windowing.time.*;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Job {
    public static void main(String[] args) throws Exception {
        SourceFunction<String> source = null;
        Time wait = Time.seconds(3);
        Settings env = new Settings();
        env.setRestartStrategy("none");
        StreamExecutionEnvironment.getExecutionEnvironment().execute();
    }
}
