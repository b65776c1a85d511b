package com.example;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.apache.flink.util.ParameterTool;

public class Job {

    public static void main(String[] args) throws Exception {
        Configuration conf = new Configuration();
        conf.setString("restart-strategy.type", "fixed-delay");
        conf.set(RestOptions.PORT, 8082);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.enableCheckpointing(Duration.ofMinutes(1).toMillis());
        env.execute();
    }

    /** Serves 1.20 too, whose functions are opened in the other way. */
    static class Both extends RichMapFunction<String, String> {
        public void open(Configuration parameters) {}

        public void open(OpenContext context) {}

        @Override
        public String map(String value) {
            return value + getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        }
    }

    static class Door extends Hinge {
        void open(Configuration how) {}
    }

    static class Hinge {}
}
