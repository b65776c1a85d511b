package com.example;

import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.types.Row;

public class Change {
    public String table;
    // flint:expect FLINT105 «the field 'after' of 'Change'»
    public Row after;

    public Change() {}

    static final ValueStateDescriptor<Change> LAST = new ValueStateDescriptor<>("last", Change.class);

    // flint:expect FLINT105 «'Row', which is state here»
    static final ValueStateDescriptor<Row> ROW = new ValueStateDescriptor<>("row", Row.class);
}
