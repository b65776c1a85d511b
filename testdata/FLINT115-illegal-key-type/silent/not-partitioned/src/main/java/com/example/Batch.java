package com.example;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

public class Batch {

    public enum Colour {
        RED,
        GREEN
    }

    public static class Brick {
        public Colour colour;
        public int weight;
    }

    static final MapStateDescriptor<Colour, Integer> WEIGHTS =
            new MapStateDescriptor<>("weights", Colour.class, Integer.class);

    static void build(DataSet<Brick> bricks, DataStream<Brick> stream) {
        // The keys of DataSets and of partitionCustom may be enums.
        bricks.groupBy(new ByColour()).reduce((one, other) -> one);
        bricks.join(bricks).where(new ByColour()).equalTo(new ByColour());
        stream.partitionCustom((colour, partitions) -> colour.ordinal() % partitions, brick -> brick.colour);
    }

    public static class ByColour implements KeySelector<Brick, Colour> {
        @Override
        public Colour getKey(Brick brick) {
            return brick.colour;
        }
    }
}
