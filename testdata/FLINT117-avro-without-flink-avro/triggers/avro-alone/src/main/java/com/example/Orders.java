package com.example;

import com.example.avro.Order;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Orders {
    static final ValueStateDescriptor<Order> LAST = new ValueStateDescriptor<>("last", Order.class);
}
