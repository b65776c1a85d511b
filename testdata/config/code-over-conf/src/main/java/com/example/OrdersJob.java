package com.example;

import java.time.Duration;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

public class OrdersJob {

    private static StreamExecutionEnvironment env;

    public static void main(String[] args) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(args);
        Configuration conf = new Configuration();
        conf.setString("pipeline.name", "orders");
        conf.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        conf.set(ExecutionCheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, Duration.ofSeconds(5));
        conf.setInteger("taskmanager.numberOfTaskSlots", Settings.slots);
        env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        conf.setString("pipeline.object-reuse", "true");
        Settings.checkpoints(env, "orders");
        env.getCheckpointConfig().setCheckpointingMode(CheckpointingMode.AT_LEAST_ONCE);
        env.setStateBackend(new EmbeddedRocksDBStateBackend());
        env.setParallelism(parameters.getInt("parallelism"));
        if (parameters.has("object-reuse")) {
            env.getConfig().enableObjectReuse();
        }
        StreamTableEnvironment table = StreamTableEnvironment.create(env);
        table.getConfig().set("table.exec.state.ttl", "1 h");
        env.fromElements(1, 2).map(x -> x + 1).print();
        env.execute();
    }
}
