package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Readings {
    public record Reading(String sensor, double value) {}

    static final ValueStateDescriptor<Reading> LAST = new ValueStateDescriptor<>("last", Reading.class);

    static void register(StreamExecutionEnvironment env) {
        env.registerTypeWithKryoSerializer(Reading.class, ReadingSerializer.class);
    }
}
