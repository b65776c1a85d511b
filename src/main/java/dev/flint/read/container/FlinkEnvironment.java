package dev.flint.read.container;

/** Names of variables that Flink's Docker image reads. */
public final class FlinkEnvironment {

    /** Settings in lines, put into the conf file before Flink starts. */
    public static final String FLINK_PROPERTIES = "FLINK_PROPERTIES";

    private FlinkEnvironment() {}
}
