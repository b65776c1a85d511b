package com.example;

import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Trip {
    public String id;
    public Map<String, Double> locations;
    // flint:expect FLINT101 «Map<String,List<Double>>»
    public Map<String, java.util.List<Double>> history;

    public Trip() {}

    static final ValueStateDescriptor<Trip> LAST = new ValueStateDescriptor<>("last", Trip.class);
}
