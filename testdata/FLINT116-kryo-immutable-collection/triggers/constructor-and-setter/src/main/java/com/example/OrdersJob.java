package com.example;

import java.util.Arrays;
import java.util.HashMap;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.socketTextStream("localhost", 9999).map(new ToOrder()).print();
        env.execute("orders");
    }

    static class ToOrder implements MapFunction<String, Order> {
        @Override
        public Order map(String line) {
            Order order = new Order(line.hashCode(), new HashMap<>());
            // flint:expect FLINT116 «'Stream.toList' fills the field 'articles' of 'Order'»
            order.setArticles(Arrays.asList(line.split(",")).stream().map(String::strip).toList());
            return order;
        }
    }
}
