package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        // flint:expect FLINT109 «Flink 2.0 has no 'registerTypeWithKryoSerializer()' any more»
        env.registerTypeWithKryoSerializer(Money.class, MoneySerializer.class);
        // flint:expect FLINT109 «'registerPojoType()'»
        env.getConfig().registerPojoType(Order.class);
        env.fromData(1, 2).print();
        env.execute();
    }
}
