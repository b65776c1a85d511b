package com.example;

import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;
import org.apache.flink.api.common.state.ValueStateDescriptor;

@Data
@NoArgsConstructor
@AllArgsConstructor
public class Reading {
    private String sensor;
    private double value;

    static final ValueStateDescriptor<Reading> LAST = new ValueStateDescriptor<>("last", Reading.class);
}
