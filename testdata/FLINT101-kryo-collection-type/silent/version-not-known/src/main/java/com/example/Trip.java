package com.example;

import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Trip {
    public String id;
    public Map<String, Double> locations;

    public Trip() {}

    static final ValueStateDescriptor<Trip> LAST = new ValueStateDescriptor<>("last", Trip.class);
}
