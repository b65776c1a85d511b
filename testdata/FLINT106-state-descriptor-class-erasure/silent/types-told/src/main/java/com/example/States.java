package com.example;

import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

public class States {

    public static class Box<T> {
        public String name;
        public T value;

        public Box() {}
    }

    static final ValueStateDescriptor<Map<String, Long>> MAP =
            new ValueStateDescriptor<>("map", Types.MAP(Types.STRING, Types.LONG));
    static final MapStateDescriptor<String, Long> COUNTS =
            new MapStateDescriptor<>("counts", String.class, Long.class);
    static final ListStateDescriptor<Box<String>> BOXES =
            new ListStateDescriptor<>("boxes", TypeInformation.of(new TypeHint<Box<String>>() {}));
    static final ValueStateDescriptor<Tuple2<String, Long>> PAIR =
            new ValueStateDescriptor<>("pair", TypeInformation.of(new TypeHint<Tuple2<String, Long>>() {}));
}
