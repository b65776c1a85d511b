package com.example;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        KafkaSource<Order> source = KafkaSource.<Order>builder().setTopics("orders").build();
        DataStream<Order> orders = env.fromSource(source, WatermarkStrategy.noWatermarks(), "orders");
        KafkaSink<Order> sink = KafkaSink.<Order>builder().setBootstrapServers("kafka:9092").build();
        orders.keyBy(order -> order.customer)
                .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
                .sum("amount")
                .sinkTo(sink);
        env.execute("orders");
    }
}
