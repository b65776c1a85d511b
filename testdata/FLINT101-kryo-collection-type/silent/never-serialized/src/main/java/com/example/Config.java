package com.example;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Config {
    public Map<String, String> values = new HashMap<>();

    static StreamExecutionEnvironment environment(Config config) {
        return StreamExecutionEnvironment.getExecutionEnvironment();
    }
}
