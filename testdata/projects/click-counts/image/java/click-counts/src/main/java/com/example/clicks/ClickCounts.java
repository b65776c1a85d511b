package com.example.clicks;

import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class ClickCounts {

    public static final String CHECKPOINTING_OPTION = "checkpointing";
    public static final String OPERATOR_CHAINING_OPTION = "chaining";

    public static void main(String[] args) throws Exception {
        final ParameterTool params = ParameterTool.fromArgs(args);
        final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        configureEnvironment(params, env);
        env.fromElements("a", "b").print();
        env.execute("Click Counts");
    }

    private static void configureEnvironment(ParameterTool params, StreamExecutionEnvironment env) {
        boolean checkpointingEnabled = params.has(CHECKPOINTING_OPTION);
        boolean enableChaining = params.has(OPERATOR_CHAINING_OPTION);
        if (checkpointingEnabled) {
            env.enableCheckpointing(1000);
        }
        if (!enableChaining) {
            env.disableOperatorChaining();
        }
    }
}
