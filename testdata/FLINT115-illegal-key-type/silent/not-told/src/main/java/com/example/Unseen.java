package com.example;

import com.other.Event;
import com.other.Kind;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

public class Unseen {

    public enum Colour {
        RED,
        GREEN
    }

    static <K> void build(DataStream<Event> events, KeySelector<Event, K> selector) {
        events.keyBy(event -> event.getKind());
        events.keyBy(selector);
        events.keyBy((KeySelector<Event, Kind>) event -> event.getKind());
        events.keyBy(Event::getKind);
        events.keyBy(event -> {
            if (event.isRed()) {
                return Colour.RED.name();
            }
            return event.name();
        });
    }
}
