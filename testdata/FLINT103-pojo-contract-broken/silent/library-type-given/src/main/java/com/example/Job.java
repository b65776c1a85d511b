package com.example;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.formats.avro.typeutils.GenericRecordAvroTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Job {

    public static class Parse implements MapFunction<String, GenericRecord> {
        @Override
        public GenericRecord map(String line) {
            return null;
        }
    }

    static DataStream<GenericRecord> records(DataStream<String> lines, Schema schema) {
        return lines.map(new Parse()).returns(new GenericRecordAvroTypeInfo(schema));
    }

    static final ValueStateDescriptor<JsonNode> LAST = new ValueStateDescriptor<>("last", JsonNode.class);

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().addDefaultKryoSerializer(JsonNode.class, JsonNodeSerializer.class);
        env.execute();
    }
}
