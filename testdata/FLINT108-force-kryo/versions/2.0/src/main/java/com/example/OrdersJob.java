package com.example;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        // flint:expect FLINT108 «'setForceKryo(true)'»
        ((SerializerConfigImpl) env.getConfig().getSerializerConfig()).setForceKryo(true);
        env.fromData(1, 2).print();
        env.execute();
    }

    /** 2.0 has no such method, so nothing is forced here. */
    static void old(StreamExecutionEnvironment env) {
        env.getConfig().enableForceKryo();
    }
}
