package com.example.hello;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class DataStreamJob {

    public static void main(String[] args) throws Exception {
        final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
//      env.setParallelism(2);
//      env.enableCheckpointing(5000, CheckpointingMode.EXACTLY_ONCE);
        /*
        Configuration config = new Configuration();
        config.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        env.configure(config);
        */
        env.fromElements("a", "b").print();
        env.execute("Hello");
    }
}
