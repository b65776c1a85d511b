package com.example.orders;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public class OrderAlertsJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.enableCheckpointing(60_000);

        DataStream<Order> orders = OrderSource.orders(env);
        orders.keyBy(order -> order.customer).process(new LargeOrders()).print();

        env.execute("order-alerts");
    }

    static class LargeOrders extends KeyedProcessFunction<String, Order, Alert> {

        private transient ValueState<Order> last;

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Order.class));
        }

        @Override
        public void processElement(Order order, Context context, Collector<Alert> out) throws Exception {
            Order before = last.value();
            if (before != null && order.articles.size() > 2 * before.articles.size()) {
                out.collect(new Alert(order.customer, order.articles.size()));
            }
            last.update(order);
        }
    }
}
