package com.example;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class BufferingJob {

    public static void main(String[] args) throws Exception {
        Configuration conf = new Configuration();
        conf.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        conf.setString("taskmanager.memory.network.max", "256m");
        conf.set(RestOptions.PORT, 9091);
        var env = StreamExecutionEnvironment
                .createLocalEnvironmentWithWebUI(conf)
                .setParallelism(4)
                .enableCheckpointing(10_000);
        env.execute();
    }
}
