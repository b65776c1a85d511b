package com.example;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class OrdersJob {

    public static void main(String[] args) throws Exception {
        Configuration configuration = new Configuration();
        // flint:expect FLINT108 «'pipeline.force-kryo: true'»
        configuration.set(PipelineOptions.FORCE_KRYO, true);
        var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        // flint:expect FLINT108 «'enableForceKryo()'»
        env.getConfig().enableForceKryo();
        env.fromElements(1, 2).print();
        env.execute();
    }

    static void configure(ExecutionConfig config) {
        // flint:expect FLINT108 «'enableForceKryo()'»
        config.enableForceKryo();
    }
}
