package com.example;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Settings {

    private boolean force;

    Settings enableForceKryo() {
        force = false;
        return this;
    }

    static StreamExecutionEnvironment environment(Settings settings) {
        settings.enableForceKryo();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.getConfig().disableForceKryo();
        return env;
    }
}
