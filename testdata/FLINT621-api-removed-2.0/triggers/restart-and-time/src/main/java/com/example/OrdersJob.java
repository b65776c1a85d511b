package com.example;

// flint:expect FLINT621 «no 'RestartStrategies' any more, so this does not compile; use the option 'restart-strategy.type'»
import org.apache.flink.api.common.restartstrategy.RestartStrategies;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
// flint:expect FLINT621 «no 'Time' any more, so this does not compile; use 'java.time.Duration'»
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
