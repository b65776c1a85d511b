package com.example;

import java.util.UUID;
import org.apache.flink.api.common.state.ValueStateDescriptor;

public class Order {
    public UUID id;
    public long amount;

    public Order() {}

    static final ValueStateDescriptor<Order> LAST = new ValueStateDescriptor<>("last", Order.class);
}
