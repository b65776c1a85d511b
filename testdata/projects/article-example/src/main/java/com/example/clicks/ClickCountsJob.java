package com.example.clicks;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;

public class ClickCountsJob {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

        KafkaSource<Click> source = Kafka.source();
        KafkaSink<Counts> sink = Kafka.sink();

        env.fromSource(source, WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofSeconds(10)), "clicks")
                .keyBy(click -> click.page)
                .window(SlidingEventTimeWindows.of(WINDOW, Duration.ofMinutes(1)))
                .aggregate(new Count())
                .sinkTo(sink);

        env.execute("clicks");
    }

    static class Count implements AggregateFunction<Click, Counts, Counts> {

        @Override
        public Counts createAccumulator() {
            return new Counts();
        }

        @Override
        public Counts add(Click click, Counts counts) {
            counts.page = click.page;
            counts.clicks++;
            counts.bytes += click.bytes;
            counts.first = counts.first == 0 ? click.time : Math.min(counts.first, click.time);
            counts.last = Math.max(counts.last, click.time);
            return counts;
        }

        @Override
        public Counts getResult(Counts counts) {
            return counts;
        }

        @Override
        public Counts merge(Counts one, Counts other) {
            one.clicks += other.clicks;
            one.bytes += other.bytes;
            one.first = one.first == 0 ? other.first : Math.min(one.first, other.first);
            one.last = Math.max(one.last, other.last);
            return one;
        }
    }
}
