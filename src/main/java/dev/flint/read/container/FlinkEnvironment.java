package dev.flint.read.container;

/** Names of variables that Flink's Docker image reads. */
public final class FlinkEnvironment {

    /** Settings in lines, put into the conf file before Flink starts. */
    public static final String FLINK_PROPERTIES = "FLINK_PROPERTIES";

    /** The JobManager's address; where it is not set, the name of the container's own host. */
    public static final String JOB_MANAGER_RPC_ADDRESS = "JOB_MANAGER_RPC_ADDRESS";

    /** Sets {@code taskmanager.numberOfTaskSlots}. */
    public static final String TASK_MANAGER_NUMBER_OF_TASK_SLOTS = "TASK_MANAGER_NUMBER_OF_TASK_SLOTS";

    /** Jars of the folder {@code opt}, set off by semicolons, that become plugins; one that is not there is fatal. */
    public static final String ENABLE_BUILT_IN_PLUGINS = "ENABLE_BUILT_IN_PLUGINS";

    private FlinkEnvironment() {}
}
