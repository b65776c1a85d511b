package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Readings {
    public record Reading(String sensor, double value) {}

    static final ValueStateDescriptor<Reading> LAST = new ValueStateDescriptor<>("last", Reading.class);
}
