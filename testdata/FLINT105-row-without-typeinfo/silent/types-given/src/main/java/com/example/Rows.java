package com.example;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.types.Row;

public class Rows {

    static final TypeInformation<Row> TYPE = Types.ROW_NAMED(new String[] {"text", "length"}, Types.STRING, Types.INT);

    static final ValueStateDescriptor<Row> LAST = new ValueStateDescriptor<>("last", TYPE);

    public static class ToRow implements MapFunction<String, Row> {
        @Override
        public Row map(String line) {
            return Row.of(line, line.length());
        }
    }

    public static class Queryable implements MapFunction<String, Row>, ResultTypeQueryable<Row> {
        @Override
        public Row map(String line) {
            return Row.of(line, line.length());
        }

        @Override
        public TypeInformation<Row> getProducedType() {
            return TYPE;
        }
    }

    static DataStream<Row> rows(DataStream<String> lines) {
        lines.map(new Queryable()).print();
        return lines.map(new ToRow()).returns(TYPE);
    }
}
