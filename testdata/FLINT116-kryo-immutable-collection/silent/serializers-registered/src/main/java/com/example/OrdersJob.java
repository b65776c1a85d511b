package com.example;

import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    static final ValueStateDescriptor<Order> LAST = new ValueStateDescriptor<>("last", Order.class);

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().addDefaultKryoSerializer(List.of().getClass(), ImmutableListSerializer.class);
        env.socketTextStream("localhost", 9999).print();
        env.execute("orders");
    }
}
