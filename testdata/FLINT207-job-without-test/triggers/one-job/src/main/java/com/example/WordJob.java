package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class WordJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        lengths(env.fromElements("a", "bc")).print();
        env.execute("WordJob");
    }

    static DataStream<Integer> lengths(DataStream<String> words) {
        return words.map(new Length());
    }
}
