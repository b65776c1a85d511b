package com.example;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;

public class Drawing {
    public String name;
    public Shape shape;
    // flint:expect FLINT103 «a tuple without the types of its fields»
    public Tuple2 origin;
    // flint:expect FLINT103 «met a second time»
    public Drawing background;
    // flint:expect FLINT103 «'box.value' of 'Drawing'»
    public Box box;
    public Box<String> label;

    public Drawing() {}

    public static class Box<T> {
        public T value;

        public Box() {}
    }

    static final ValueStateDescriptor<Drawing> LAST = new ValueStateDescriptor<>("last", Drawing.class);
}
