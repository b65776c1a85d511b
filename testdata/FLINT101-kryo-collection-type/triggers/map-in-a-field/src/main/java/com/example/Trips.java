package com.example;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public class Trips extends KeyedProcessFunction<String, Trip, Trip> {

    private transient ValueState<Trip> last;

    @Override
    public void open(Configuration parameters) {
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Trip.class));
    }

    @Override
    public void processElement(Trip trip, Context context, Collector<Trip> out) throws Exception {
        last.update(trip);
        out.collect(trip);
    }
}
