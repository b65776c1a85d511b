package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Readings {
    static final ValueStateDescriptor<Reading> LAST = new ValueStateDescriptor<>("last", Reading.class);
}
