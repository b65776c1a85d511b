package com.example;

import com.vendor.events.BaseEvent;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Event extends BaseEvent {
    private String id;

    static final ValueStateDescriptor<Event> LAST = new ValueStateDescriptor<>("last", Event.class);
}
