package com.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

public class Counts {

    static final ValueStateDescriptor<Map<String, Long>> MAP =
            new ValueStateDescriptor<>("counts", Types.MAP(Types.STRING, Types.LONG));

    static final MapStateDescriptor<String, Long> MAP_STATE =
            new MapStateDescriptor<>("counts", String.class, Long.class);

    static final ListStateDescriptor<String> LIST_STATE = new ListStateDescriptor<>("names", String.class);

    static int sizes(List<String> names) {
        HashMap<String, Integer> local = new HashMap<>();
        names.forEach(name -> local.merge(name, 1, Integer::sum));
        return local.size();
    }
}
