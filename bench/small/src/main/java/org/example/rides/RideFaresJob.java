package org.example.rides;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Joins rides with their fares, sums what drivers earn in an hour, and warns of rides that never end. */
public final class RideFaresJob {

    private static final OutputTag<Fare> LONELY_FARES = new OutputTag<Fare>("lonely-fares") {};
    private static final OutputTag<Ride> LONELY_RIDES = new OutputTag<Ride>("lonely-rides") {};
    private static final Duration LONGEST_RIDE = Duration.ofHours(2);

    private RideFaresJob() {}

    public static void main(String[] args) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(args);
        Configuration configuration = new Configuration();
        configuration.setString("execution.checkpointing.interval", "60s");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.getCheckpointConfig().setCheckpointingMode(CheckpointingMode.EXACTLY_ONCE);
        env.getCheckpointConfig().setMinPauseBetweenCheckpoints(30_000);
        env.setParallelism(parameters.getInt("parallelism", 4));

        DataStream<Ride> rides = rides(env, parameters);
        DataStream<Fare> fares = fares(env, parameters);

        SingleOutputStreamOperator<RideWithFare> joined = rides.keyBy(ride -> ride.rideId)
                .connect(fares.keyBy(fare -> fare.rideId))
                .process(new JoinRideWithFare())
                .uid("join")
                .name("rides with fares");
        joined.getSideOutput(LONELY_FARES).print("lonely fare");
        joined.getSideOutput(LONELY_RIDES).print("lonely ride");

        DataStream<HourlyTips> hourly = joined.map(new Enrichment())
                .uid("enrichment")
                .keyBy(both -> both.fare.driverId)
                .window(TumblingEventTimeWindows.of(Time.hours(1)))
                .aggregate(new SumTips(), new WithWindow())
                .uid("hourly-tips");
        hourly.keyBy(tips -> tips.driverId)
                .process(new BestHour())
                .uid("best-hour")
                .map(best -> Tuple2.of(best.driverId, best.sum))
                .returns(Types.TUPLE(Types.LONG, Types.FLOAT))
                .print("best hour");

        rides.filter(new InTheCity())
                .keyBy(ride -> ride.rideId)
                .process(new LongRides(LONGEST_RIDE.toMillis()))
                .uid("long-rides")
                .print("long ride");

        env.execute("rides");
    }

    private static DataStream<Ride> rides(StreamExecutionEnvironment env, ParameterTool parameters) {
        KafkaSource<Ride> source = KafkaSource.<Ride>builder()
                .setBootstrapServers(parameters.get("brokers", "kafka:9092"))
                .setTopics("rides")
                .setGroupId("rides-job")
                .setStartingOffsets(OffsetsInitializer.committedOffsets())
                .setValueOnlyDeserializer(new RideSchema())
                .build();
        return env.fromSource(source, watermarks((ride, recorded) -> ride.eventTime), "rides").uid("rides");
    }

    private static DataStream<Fare> fares(StreamExecutionEnvironment env, ParameterTool parameters) {
        KafkaSource<Fare> source = KafkaSource.<Fare>builder()
                .setBootstrapServers(parameters.get("brokers", "kafka:9092"))
                .setTopics("fares")
                .setGroupId("rides-job")
                .setStartingOffsets(OffsetsInitializer.committedOffsets())
                .setValueOnlyDeserializer(new FareSchema())
                .build();
        return env.fromSource(source, watermarks((fare, recorded) -> fare.eventTime), "fares").uid("fares");
    }

    private static <T> WatermarkStrategy<T> watermarks(SerializableTimestampAssigner<T> time) {
        return WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofSeconds(20))
                .withIdleness(Duration.ofMinutes(1))
                .withTimestampAssigner(time);
    }

    /** A ride begins or ends. */
    public static class Ride implements Serializable {
        public long rideId;
        public boolean isStart;
        public long eventTime;
        public float longitude;
        public float latitude;
        public short passengers;
        public List<String> stops = new ArrayList<>();

        public Ride() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Ride && ((Ride) other).rideId == rideId && ((Ride) other).isStart == isStart;
        }

        @Override
        public int hashCode() {
            return Objects.hash(rideId, isStart);
        }
    }

    /** What was paid. */
    public static class Fare implements Serializable {
        public long rideId;
        public long driverId;
        public long eventTime;
        public float tip;
        public float total;
        private Map<String, Object> extras = new HashMap<>();

        public Map<String, Object> getExtras() {
            return extras;
        }

        public void setExtras(Map<String, Object> extras) {
            this.extras = extras;
        }
    }

    /** Both of one ride. */
    public static class RideWithFare {
        public Ride ride;
        public Fare fare;
        public Instant joinedAt;

        public RideWithFare() {}

        RideWithFare(Ride ride, Fare fare) {
            this.ride = ride;
            this.fare = fare;
        }
    }

    /** What a driver got in an hour. */
    public static class HourlyTips {
        public final long driverId;
        public final long windowEnd;
        public final float sum;

        HourlyTips(long driverId, long windowEnd, float sum) {
            this.driverId = driverId;
            this.windowEnd = windowEnd;
            this.sum = sum;
        }
    }

    static final class InTheCity implements FilterFunction<Ride> {
        @Override
        public boolean filter(Ride ride) {
            return ride.longitude > -74.05 && ride.longitude < -73.7 && ride.latitude > 40.5 && ride.latitude < 41.0;
        }
    }

    static final class Enrichment extends RichMapFunction<RideWithFare, RideWithFare> {
        private transient Counter seen;

        @Override
        public void open(Configuration parameters) {
            seen = getRuntimeContext().getMetricGroup().counter("seen");
        }

        @Override
        public RideWithFare map(RideWithFare both) {
            seen.inc();
            both.joinedAt = Instant.ofEpochMilli(Math.max(both.ride.eventTime, both.fare.eventTime));
            return both;
        }
    }

    static final class JoinRideWithFare extends KeyedCoProcessFunction<Long, Ride, Fare, RideWithFare> {
        private transient ValueState<Ride> ride;
        private transient ValueState<Fare> fare;

        @Override
        public void open(Configuration parameters) {
            ride = getRuntimeContext().getState(new ValueStateDescriptor<>("ride", Ride.class));
            fare = getRuntimeContext().getState(new ValueStateDescriptor<>("fare", TypeInformation.of(Fare.class)));
        }

        @Override
        public void processElement1(Ride value, Context context, Collector<RideWithFare> out) throws Exception {
            Fare waiting = fare.value();
            if (waiting == null) {
                ride.update(value);
                context.timerService().registerEventTimeTimer(value.eventTime + 60_000);
                return;
            }
            fare.clear();
            out.collect(new RideWithFare(value, waiting));
        }

        @Override
        public void processElement2(Fare value, Context context, Collector<RideWithFare> out) throws Exception {
            Ride waiting = ride.value();
            if (waiting == null) {
                fare.update(value);
                context.timerService().registerEventTimeTimer(value.eventTime + 60_000);
                return;
            }
            ride.clear();
            out.collect(new RideWithFare(waiting, value));
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<RideWithFare> out) throws Exception {
            if (fare.value() != null) {
                context.output(LONELY_FARES, fare.value());
                fare.clear();
            }
            if (ride.value() != null) {
                context.output(LONELY_RIDES, ride.value());
                ride.clear();
            }
        }
    }

    static final class SumTips implements AggregateFunction<RideWithFare, Float, Float> {
        @Override
        public Float createAccumulator() {
            return 0f;
        }

        @Override
        public Float add(RideWithFare both, Float sum) {
            return sum + both.fare.tip;
        }

        @Override
        public Float getResult(Float sum) {
            return sum;
        }

        @Override
        public Float merge(Float one, Float other) {
            return one + other;
        }
    }

    static final class WithWindow extends ProcessWindowFunction<Float, HourlyTips, Long, TimeWindow> {
        @Override
        public void process(Long driver, Context context, Iterable<Float> sums, Collector<HourlyTips> out) {
            out.collect(new HourlyTips(driver, context.window().getEnd(), sums.iterator().next()));
        }
    }

    static final class BestHour extends KeyedProcessFunction<Long, HourlyTips, HourlyTips> {
        private transient MapState<Long, List<HourlyTips>> byDay;

        @Override
        public void open(Configuration parameters) {
            byDay = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>(
                            "by-day", Types.LONG, TypeInformation.of(new TypeHint<List<HourlyTips>>() {})));
        }

        @Override
        public void processElement(HourlyTips tips, Context context, Collector<HourlyTips> out) throws Exception {
            long day = tips.windowEnd / Duration.ofDays(1).toMillis();
            List<HourlyTips> hours = byDay.contains(day) ? byDay.get(day) : new ArrayList<>();
            hours.add(tips);
            byDay.put(day, hours);
            HourlyTips best = hours.stream().reduce(tips, (one, other) -> one.sum >= other.sum ? one : other);
            out.collect(best);
        }
    }

    static final class LongRides extends KeyedProcessFunction<Long, Ride, Ride> {
        private final long limit;
        private transient ValueState<Ride> started;

        LongRides(long limit) {
            this.limit = limit;
        }

        @Override
        public void open(Configuration parameters) {
            started = getRuntimeContext().getState(new ValueStateDescriptor<>("started", Ride.class));
        }

        @Override
        public void processElement(Ride ride, Context context, Collector<Ride> out) throws Exception {
            if (ride.isStart) {
                started.update(ride);
                context.timerService().registerEventTimeTimer(ride.eventTime + limit);
            } else {
                started.clear();
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Ride> out) throws Exception {
            Ride ride = started.value();
            if (ride != null) {
                out.collect(ride);
                started.clear();
            }
        }
    }
}
