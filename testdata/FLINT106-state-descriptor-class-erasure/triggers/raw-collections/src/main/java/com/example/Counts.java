package com.example;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public class Counts extends KeyedProcessFunction<String, String, Long> {

    private transient ValueState<Map<String, Long>> counts;

    @Override
    public void open(Configuration parameters) {
        ValueStateDescriptor<Map<String, Long>> descriptor =
                // flint:expect FLINT106 «'Map.class'»
                new ValueStateDescriptor("counts", Map.class);
        counts = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(String word, Context context, Collector<Long> out) throws Exception {
        out.collect(counts.value().merge(word, 1L, Long::sum));
    }
}
