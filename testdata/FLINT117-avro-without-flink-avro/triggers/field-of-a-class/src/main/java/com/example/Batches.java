package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Batches {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.socketTextStream("localhost", 9999).map(new ToBatch()).print();
        env.execute("batches");
    }

    static class ToBatch implements MapFunction<String, Batch> {
        @Override
        public Batch map(String line) {
            return new Batch();
        }
    }
}
