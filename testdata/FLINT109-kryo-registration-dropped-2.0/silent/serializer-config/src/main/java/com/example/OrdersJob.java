package com.example;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        ((SerializerConfigImpl) env.getConfig().getSerializerConfig()).registerKryoType(Money.class);
        env.fromData(1, 2).print();
        env.execute();
    }
}
