package com.example;

import java.util.UUID;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public class VisitsJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.socketTextStream("localhost", 9999)
                .keyBy(line -> line.substring(0, 4))
                .process(new KeyedProcessFunction<String, String, String>() {
                    private transient ValueState<UUID> visitor;

                    @Override
                    public void open(Configuration parameters) {
                        visitor = getRuntimeContext()
                                // flint:expect FLINT118 «'UUID', which is state here, goes to Kryo»
                                .getState(new ValueStateDescriptor<>("visitor", UUID.class));
                    }

                    @Override
                    public void processElement(String line, Context context, Collector<String> out) {
                        out.collect(line);
                    }
                })
                .print();
        env.execute("visits");
    }
}
