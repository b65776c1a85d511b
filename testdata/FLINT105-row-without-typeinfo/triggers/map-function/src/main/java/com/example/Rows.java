package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.types.Row;

public class Rows {

    public static class ToRow implements MapFunction<String, Row> {
        @Override
        public Row map(String line) {
            return Row.of(line, line.length());
        }
    }

    static DataStream<Row> rows(DataStream<String> lines) {
        // flint:expect FLINT105 «'Row', which is an element of a stream here»
        return lines.map(new ToRow());
    }
}
