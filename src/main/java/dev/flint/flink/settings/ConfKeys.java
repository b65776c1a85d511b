package dev.flint.flink.settings;

import java.util.List;
import java.util.Locale;

/** Tells by its keys whether a map of settings is one for Flink. */
public final class ConfKeys {

    /** No other tool has keys that begin like this. */
    private static final List<String> FLINK_ALONE = List.of(
            "jobmanager.",
            "taskmanager.",
            "parallelism.default",
            "high-availability",
            "restart-strategy",
            "state.backend",
            "state.checkpoint",
            "state.savepoint",
            "state.storage",
            "execution.checkpointing",
            "execution.checkpoint",
            "execution.savepoint",
            "execution.runtime-mode",
            "execution.target",
            "execution.buffer-timeout",
            "kubernetes.operator.",
            "kubernetes.cluster-id",
            "kubernetes.jobmanager",
            "kubernetes.taskmanager",
            "job.autoscaler.",
            "autoscaler.standalone.",
            "rest.flamegraph",
            "rest.bind-",
            "blob.server",
            "blob.storage",
            "query.server",
            "queryable-state",
            "historyserver.",
            "scheduler-mode",
            "env.java",
            "env.hadoop.conf.dir",
            "env.yarn.conf.dir",
            "metrics.latency.",
            "pipeline.object-reuse",
            "pipeline.max-parallelism",
            "pipeline.operator-chaining",
            "pipeline.generic-types",
            "pipeline.auto-",
            "table.exec.",
            "table.optimizer.",
            "slotmanager.",
            "cluster.evenly-spread-out-slots",
            "classloader.",
            "heartbeat.interval",
            "heartbeat.timeout",
            "pekko.",
            "statefun.",
            "jobstore.",
            "resourcemanager.",
            "io.tmp.dirs",
            "web.submit.enable",
            "web.cancel.enable",
            "web.upload.dir");

    /** Flink has keys under these, and so may others. */
    private static final List<String> FLINK_TOO = List.of(
            "akka.",
            "blob.",
            "client.",
            "cluster.",
            "collect-sink.",
            "containerized.",
            "env.",
            "execution.",
            "external-resource",
            "flink.",
            "fs.",
            "gs.",
            "hadoop.",
            "heartbeat.",
            "hive.",
            "io.",
            "jmx.",
            "kubernetes.",
            "local-time-zone",
            "mesos.",
            "metrics.",
            "oss.",
            "parallelism",
            "pipeline.",
            "plugin.",
            "presto.",
            "process.",
            "python.",
            "recovery.",
            "rest.",
            "s3.",
            "s3a.",
            "security.",
            "slot.",
            "slow-task-detector.",
            "sql-client.",
            "sql-gateway.",
            "state.",
            "table.",
            "task.",
            "traces.",
            "user.",
            "web.",
            "yarn.",
            "zookeeper.");

    private ConfKeys() {}

    /** Whether some keys are Flink's alone, and at least half of them may be Flink's. */
    public static boolean areFlinks(Iterable<String> keys) {
        int all = 0;
        int possible = 0;
        boolean sure = false;
        for (String key : keys) {
            String name = key.toLowerCase(Locale.ROOT);
            boolean alone = beginsWithOne(name, FLINK_ALONE);
            sure |= alone;
            possible += alone || beginsWithOne(name, FLINK_TOO) ? 1 : 0;
            all++;
        }
        return sure && 2 * possible >= all;
    }

    private static boolean beginsWithOne(String key, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (key.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
