package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

public class JoinJob {

    public enum Colour {
        RED,
        GREEN
    }

    public static class Brick {
        public Colour colour;
        public int weight;
    }

    static DataStream<Integer> build(DataStream<Brick> some, DataStream<Brick> others) {
        return some.join(others)
                // flint:expect FLINT115 «'JoinJob.Colour'»
                .where(brick -> brick.colour)
                // flint:expect FLINT115 «'JoinJob.Colour'»
                .equalTo(brick -> brick.colour)
                .window(TumblingEventTimeWindows.of(Time.minutes(1)))
                .apply((one, other) -> one.weight + other.weight);
    }
}
