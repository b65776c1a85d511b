package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A job of Flink's everyday classes is judged without a class path: each jar that is opened costs a run its time. */
class AskedClassesTest {

    private static final String JOB =
            """
            package job;

            import java.util.*;
            import org.apache.flink.api.common.functions.*;
            import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
            import org.apache.flink.api.common.state.ValueStateDescriptor;
            import org.apache.flink.api.java.tuple.Tuple2;
            import org.apache.flink.streaming.api.datastream.DataStream;
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
            import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
            import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
            import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
            import org.apache.flink.util.Collector;
            import org.apache.flink.util.OutputTag;

            public class Job {
                static final OutputTag<Event> LATE = new OutputTag<Event>("late") {};

                public static class Event { public String id; public List<String> names; }

                public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    DataStream<Event> events = env.fromElements(new Event());
                    events.filter(new FilterFunction<Event>() { public boolean filter(Event e) { return true; } })
                            .map(new MapFunction<Event, Tuple2<String, Integer>>() {
                                public Tuple2<String, Integer> map(Event e) { return Tuple2.of(e.id, 1); }
                            })
                            .keyBy(t -> t.f0)
                            .reduce(new ReduceFunction<Tuple2<String, Integer>>() {
                                public Tuple2<String, Integer> reduce(
                                        Tuple2<String, Integer> a, Tuple2<String, Integer> b) { return a; }
                            });
                    events.keyBy(e -> e.id).process(new Count()).name("count");
                    env.execute();
                }

                static class Count extends KeyedProcessFunction<String, Event, Long> {
                    @Override
                    public void processElement(Event event, Context context, Collector<Long> out) {
                        getRuntimeContext().getState(new ValueStateDescriptor<>("last", Event.class));
                        Optional<String> nothing = Optional.empty();
                    }

                    @Override
                    public void onTimer(long time, OnTimerContext context, Collector<Long> out) {}
                }

                static class Windows extends ProcessWindowFunction<Event, Long, String, TimeWindow> {
                    @Override
                    public void process(String key, Context context, Iterable<Event> in, Collector<Long> out) {}
                }

                static class Schema extends AbstractDeserializationSchema<Event> {
                    @Override
                    public Event deserialize(byte[] message) { return new Event(); }
                }
            }
            """;

    @Test
    void whatEveryJobNamesIsKnownWithoutAJar() {
        Trees tree = new Trees().with("src/main/java/job/Job.java", JOB);
        assertTrue(tree.types().sites().size() > 5);
        Set<String> asked = new TreeSet<>(tree.asked());
        asked.removeIf(name -> name.startsWith("java."));
        assertEquals(Set.of(), asked);
    }
}
