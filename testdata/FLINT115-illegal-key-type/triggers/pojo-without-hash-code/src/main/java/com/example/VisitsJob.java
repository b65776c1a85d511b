package com.example;

import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public class VisitsJob {

    static void build(DataStream<Visit> visits) {
        visits.keyBy(new ByPlace()).process(new Count()).print();
        visits.keyBy(visit -> visit.place).process(new Count()).print();
    }

    public static class Visit {
        public Place place;
        public long at;
    }

    public static class ByPlace implements KeySelector<Visit, Place> {
        @Override
        public Place getKey(Visit visit) {
            return visit.place;
        }
    }

    public static class Count extends KeyedProcessFunction<Place, Visit, Tuple2<String, Long>> {
        @Override
        public void processElement(Visit visit, Context context, Collector<Tuple2<String, Long>> out) {
            out.collect(Tuple2.of(context.getCurrentKey().city, 1L));
        }
    }
}
