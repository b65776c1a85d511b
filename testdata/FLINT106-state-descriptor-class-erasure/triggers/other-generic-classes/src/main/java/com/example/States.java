package com.example;

import java.util.ArrayList;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;

public class States {

    public static class Box<T> {
        public String name;
        public T value;

        public Box() {}
    }

    // flint:expect FLINT106 «'ArrayList.class'»
    static final MapStateDescriptor LISTS = new MapStateDescriptor("lists", String.class, ArrayList.class);

    // flint:expect FLINT106 «'value' of this state»
    static final ListStateDescriptor BOXES = new ListStateDescriptor("boxes", Box.class);

    // flint:expect FLINT106 «throws here: 'Tuple2.class'»
    static final ValueStateDescriptor PAIR = new ValueStateDescriptor("pair", Tuple2.class);
}
