package com.example;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.WindowedStream;

public class Totals {

    static final MapStateDescriptor<String, Duration> WAITED =
            // flint:expect FLINT102 «'Duration', which is state here»
            new MapStateDescriptor<>("waited", String.class, Duration.class);

    static final ValueStateDescriptor<Tuple2<String, Optional<String>>> LAST = new ValueStateDescriptor<>(
            "last",
            // flint:expect FLINT102 «'f1' of 'Tuple2<String,Optional<String>>', which is state here»
            TypeInformation.of(new TypeHint<Tuple2<String, Optional<String>>>() {}));

    public static class Largest implements AggregateFunction<Long, Object[], Long> {
        @Override
        public Object[] createAccumulator() {
            return new Object[1];
        }

        @Override
        public Object[] add(Long value, Object[] largest) {
            return new Object[] {value};
        }

        @Override
        public Long getResult(Object[] largest) {
            return (Long) largest[0];
        }

        @Override
        public Object[] merge(Object[] one, Object[] other) {
            return one;
        }
    }

    static void use(WindowedStream<Long, String, ?> numbers) {
        // flint:expect FLINT102 «'[]' of 'Object[]', which is an accumulator here»
        numbers.aggregate(new Largest());
    }
}
