package com.example;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    private static final int PARALLELISM = 4;

    public static void main(String[] args) throws Exception {
        Configuration conf = new Configuration();
        // flint:expect FLINT620 «sets 'state.backend.type' to 'rocksdb', which wins over 'hashmap' in 'flinkConfiguration'»
        conf.setString("state.backend.type", "rocksdb");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        // flint:expect FLINT620 «sets 'parallelism.default' to '4', which wins over '6' in 'spec'»
        env.setParallelism(PARALLELISM);
        env.fromElements(1, 2).print();
        env.execute();
    }
}
