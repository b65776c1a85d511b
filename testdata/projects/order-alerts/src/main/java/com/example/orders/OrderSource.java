package com.example.orders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

final class OrderSource {

    private OrderSource() {}

    static DataStream<Order> orders(StreamExecutionEnvironment env) {
        KafkaSource<Order> source = KafkaSource.<Order>builder()
                .setBootstrapServers("kafka:9092")
                .setTopics("orders")
                .setGroupId("order-alerts")
                .setValueOnlyDeserializer(new OrderSchema())
                .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "orders");
    }

    static class OrderSchema extends AbstractDeserializationSchema<Order> {
        @Override
        public Order deserialize(byte[] message) throws IOException {
            Order order = new Order();
            order.id = new String(message, StandardCharsets.UTF_8);
            return order;
        }
    }
}
