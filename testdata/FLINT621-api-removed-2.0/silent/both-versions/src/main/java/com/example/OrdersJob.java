package com.example;

import org.apache.flink.api.common.restartstrategy.RestartStrategies;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setRestartStrategy(RestartStrategies.fixedDelayRestart(3, 10_000));
        env.fromSource(Orders.source(), Orders.watermarks(), "orders")
                .keyBy(Order::customer)
                .window(TumblingEventTimeWindows.of(Time.minutes(5)))
                .sum("amount")
                .print();
        env.execute();
    }
}
