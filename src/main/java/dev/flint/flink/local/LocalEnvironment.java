package dev.flint.flink.local;

import dev.flint.flink.version.FlinkVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code StreamExecutionEnvironment.createLocalEnvironment} and the {@code MiniCluster} that it starts set beside
 * what the code hands over. No conf file is read.
 */
public record LocalEnvironment(FlinkVersion version) {

    /** What the JVM has room for is not bounded by Flink: {@code TaskExecutorResourceUtils.LOCAL_EXECUTION_*}. */
    private static final String UNBOUNDED = "1 tb";

    /**
     * Where nothing is set: {@code TaskExecutorResourceUtils.adjustForLocalExecution},
     * {@code MiniClusterConfiguration.generateConfiguration} and its builder, {@code PerJobMiniClusterFactory}. Of the
     * bounds of the network's memory one that is set holds for both.
     */
    public Map<String, String> whereNothingIsSet() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("taskmanager.cpu.cores", "1000000.0");
        set.put("taskmanager.memory.task.heap.size", UNBOUNDED);
        set.put("taskmanager.memory.task.off-heap.size", UNBOUNDED);
        set.put("taskmanager.memory.network.min", "64m");
        set.put("taskmanager.memory.network.max", "64m");
        set.put("taskmanager.memory.managed.size", "128m");
        if (version.atLeast(1, 15)) {
            set.put("taskmanager.network.sort-shuffle.min-buffers", "16");
        }
        if (version.atLeast(1, 14)) {
            set.put("cluster.io-pool.size", "4");
        }
        set.put(version.atLeast(1, 18) ? "pekko.ask.timeout" : "akka.ask.timeout", "5 min");
        set.put("rest.address", "localhost");
        set.put("rest.bind-port", "0");
        return set;
    }

    /** Whatever is set: {@code LocalStreamEnvironment.validateAndGetConfiguration}. */
    public Map<String, String> always() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("execution.target", "local");
        set.put("execution.attached", "true");
        return set;
    }
}
