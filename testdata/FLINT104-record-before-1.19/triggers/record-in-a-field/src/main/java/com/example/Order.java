package com.example;

import org.apache.flink.streaming.api.datastream.DataStream;

public class Order {
    public String id;
    public Price price;

    public Order() {}

    // flint:expect FLINT104 «'Order.Price'»
    public record Price(long cents, String currency) {}

    static DataStream<Order> orders(DataStream<String> lines) {
        DataStream<Order> orders = lines.map(line -> new Order());
        return orders;
    }
}
