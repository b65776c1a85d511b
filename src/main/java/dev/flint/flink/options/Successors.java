package dev.flint.flink.options;

import java.util.List;
import java.util.Map;

/**
 * What Flink itself names in place of options that it dropped under any name: the {@code @deprecated} tags of their
 * constants in 1.20 and the notes of the releases. Options whose keys live on as other names of new ones are not here.
 */
final class Successors {

    private static final List<String> TASK_MANAGER_MEMORY =
            List.of("taskmanager.memory.flink.size", "taskmanager.memory.process.size");
    private static final List<String> JOB_MANAGER_MEMORY =
            List.of("jobmanager.memory.flink.size", "jobmanager.memory.process.size");
    private static final List<String> OVERHEAD = List.of(
            "taskmanager.memory.jvm-overhead.fraction", "jobmanager.memory.jvm-overhead.fraction");

    private static final Map<String, List<String>> NEWER = Map.ofEntries(
            Map.entry("cluster.evenly-spread-out-slots", List.of("taskmanager.load-balance.mode")),
            Map.entry("containerized.heap-cutoff-min", OVERHEAD),
            Map.entry("containerized.heap-cutoff-ratio", OVERHEAD),
            Map.entry("execution-retries.default", List.of("restart-strategy.type", "restart-strategy")),
            Map.entry("execution-retries.delay", List.of("restart-strategy.type", "restart-strategy")),
            Map.entry("jobmanager.heap.mb", JOB_MANAGER_MEMORY),
            Map.entry("jobmanager.heap.size", JOB_MANAGER_MEMORY),
            Map.entry("security.ssl.enabled", List.of("security.ssl.internal.enabled", "security.ssl.rest.enabled")),
            Map.entry("taskmanager.heap.mb", TASK_MANAGER_MEMORY),
            Map.entry("taskmanager.heap.size", TASK_MANAGER_MEMORY),
            Map.entry("taskmanager.hostname", List.of("taskmanager.host")),
            Map.entry("taskmanager.memory.fraction", List.of("taskmanager.memory.managed.fraction")),
            Map.entry("taskmanager.network.batch-shuffle.compression.enabled",
                    List.of("taskmanager.network.compression.codec")),
            Map.entry("taskmanager.network.numberOfBuffers",
                    List.of("taskmanager.memory.network.min", "taskmanager.memory.network.max")),
            Map.entry("taskmanager.registration.initial-backoff", List.of("cluster.registration.initial-timeout")),
            Map.entry("taskmanager.registration.max-backoff", List.of("cluster.registration.max-timeout")),
            Map.entry("taskmanager.registration.refused-backoff",
                    List.of("cluster.registration.refused-registration-delay")),
            Map.entry("web.ssl.enabled", List.of("security.ssl.rest.enabled")),
            Map.entry("yarn.heap-cutoff-min", OVERHEAD),
            Map.entry("yarn.heap-cutoff-ratio", OVERHEAD));

    private Successors() {}

    /** The dropped options that have successors. */
    static Iterable<String> keys() {
        return NEWER.keySet();
    }

    /** The options, in some version or other, that do what a dropped one did; none where nothing does. */
    static List<String> of(String key) {
        return NEWER.getOrDefault(key, List.of());
    }
}
