package org.example;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Counts readings by sensor. */
public class TrainingJob {

    private static final int PARALLELISM = 4;
    static final OutputTag<Reading> LATE = new OutputTag<Reading>("late") {};

    public static class Reading {
        public String sensor;
        public long time;
        public List<Double> values;
        private final Map<String, Object> labels = new HashMap<>();
        private List<String> tags = List.of();
        private Currency currency;
        private Position position;

        public Reading(String sensor) {
            this.sensor = sensor;
        }

        public <T extends Comparable<T>> boolean isLess(T one, T other) {
            return one.compareTo(other) < 0 || !labels.isEmpty() && values.size() % 2 == 1;
        }

        public Map<String, Object> getLabels() {
            return labels;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    public static class Position implements Serializable, Cloneable {
        public final double longitude;
        public Instant at;
        public EnumMap<TimeUnit, Duration> ages;

        public Position(double longitude) {
            this.longitude = longitude;
        }

        @Override
        public int hashCode() {
            return Objects.hash(longitude);
        }
    }

    static class ByPosition implements KeySelector<Reading, Position> {
        @Override
        public Position getKey(Reading reading) {
            return reading.position;
        }
    }

    static class Mean implements AggregateFunction<Reading, Tuple2<Double, Integer>, Double> {
        @Override
        public Tuple2<Double, Integer> createAccumulator() {
            return Tuple2.of(0.0, 0);
        }

        @Override
        public Tuple2<Double, Integer> add(Reading reading, Tuple2<Double, Integer> sum) {
            return Tuple2.of(sum.f0 + reading.values.get(0), sum.f1 + 1);
        }

        @Override
        public Double getResult(Tuple2<Double, Integer> sum) {
            return sum.f0 / sum.f1;
        }

        @Override
        public Tuple2<Double, Integer> merge(Tuple2<Double, Integer> one, Tuple2<Double, Integer> other) {
            return Tuple2.of(one.f0 + other.f0, one.f1 + other.f1);
        }
    }

    static class Count extends KeyedProcessFunction<String, Reading, Tuple2<String, Long>> {
        private transient ValueState<List<Reading>> last;

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>(
                            "last", TypeInformation.of(new TypeHint<List<Reading>>() {})));
            new MapStateDescriptor<>("m", String.class, Reading.class);
        }

        @Override
        public void processElement(Reading reading, Context context, Collector<Tuple2<String, Long>> out)
                throws Exception {
            List<Reading> seen = last.value();
            long count = seen == null ? 0L : seen.size();
            for (int i = 0; i < 3 && count >= 0; i++) {
                count += i;
            }
            out.collect(Tuple2.of(reading.sensor, count));
        }
    }

    public static void main(String[] args) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("execution.checkpointing.interval", "60s");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setStateBackend(new EmbeddedRocksDBStateBackend());
        env.enableCheckpointing(10_000);
        DataStream<Reading> readings = env.fromElements("a", "b").map(new MapFunction<String, Reading>() {
            @Override
            public Reading map(String line) {
                return new Reading(line);
            }
        });
        readings.filter(reading -> reading.time > 0)
                .keyBy(reading -> reading.sensor)
                .process(new Count())
                .map(pair -> switch (pair.f0) {
                    case "a" -> 1;
                    default -> 2;
                })
                .print();
        readings.keyBy(new ByPosition())
                .window(SlidingEventTimeWindows.of(Time.hours(1), Time.minutes(5)))
                .aggregate(new Mean())
                .uid("mean")
                .setParallelism(PARALLELISM)
                .returns(Types.DOUBLE)
                .print();
        env.execute("training");
    }
}
