package com.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Properties;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumer;
import org.apache.flink.streaming.util.serialization.JSONKeyValueDeserializationSchema;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode;

public class Job {

    public static class Event {
        public String id;
        // flint:expect FLINT103 «the field 'body' of 'Event' with Kryo: 'JsonNode', a class of the library»
        public JsonNode body;

        public Event() {}
    }

    static final ValueStateDescriptor<Event> LAST = new ValueStateDescriptor<>("last", Event.class);

    static DataStream<ObjectNode> records(StreamExecutionEnvironment env, Properties properties) {
        return env.addSource(
                // flint:expect FLINT103 «'ObjectNode', which is an element of a stream here,»
                new FlinkKafkaConsumer<>("topic", new JSONKeyValueDeserializationSchema(true), properties));
    }
}
