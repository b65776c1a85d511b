package com.example;

import java.util.HashMap;
import java.util.PriorityQueue;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;

public class Counts {

    static final ValueStateDescriptor<HashMap<String, Long>> COUNTS = new ValueStateDescriptor<>(
            "counts",
            // flint:expect FLINT101 «HashMap<String,Long>»
            TypeInformation.of(new TypeHint<HashMap<String, Long>>() {}));

    static final ValueStateDescriptor<PriorityQueue<Long>> TOP = new ValueStateDescriptor<>(
            "top",
            TypeInformation.of(
                    // flint:expect FLINT101 «PriorityQueue<Long>»
                    new TypeHint<PriorityQueue<Long>>() {}));
}
