package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;

public class States {

    public static class Box<T> {
        public String name;
        public T value;

        public Box() {}
    }

    public static class Names extends Box<String> {}

    public static class Count extends Tuple2<String, Long> {}

    static final ValueStateDescriptor<Names> NAMES = new ValueStateDescriptor<>("names", Names.class);
    static final ValueStateDescriptor<Count> COUNT = new ValueStateDescriptor<>("count", Count.class);
}
