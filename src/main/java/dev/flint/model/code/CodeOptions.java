package dev.flint.model.code;

import java.util.Map;
import java.util.Optional;

/**
 * Which options constants and setters of Flink's API stand for, by the newest name of each; the name that a version
 * knows it by is for others to tell. What is not here is taken for something that may set anything.
 */
final class CodeOptions {

    /** How a setter's argument becomes the text of an option. */
    enum Form {
        AS_WRITTEN,
        /** A number of milliseconds. */
        MILLISECONDS,
        /** No argument says true, one says itself. */
        TRUE_OR_ARGUMENT,
        FALSE
    }

    /** A setter and the option that it sets. */
    record Setter(String key, Form form) {}

    /** Constants by class and name. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("ExecutionCheckpointingOptions.CHECKPOINTING_INTERVAL", "execution.checkpointing.interval"),
            Map.entry("ExecutionCheckpointingOptions.CHECKPOINTING_MODE", "execution.checkpointing.mode"),
            Map.entry("ExecutionCheckpointingOptions.CHECKPOINTING_TIMEOUT", "execution.checkpointing.timeout"),
            Map.entry("ExecutionCheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS", "execution.checkpointing.min-pause"),
            Map.entry("ExecutionCheckpointingOptions.ENABLE_UNALIGNED", "execution.checkpointing.unaligned.enabled"),
            Map.entry("CheckpointingOptions.CHECKPOINTING_INTERVAL", "execution.checkpointing.interval"),
            Map.entry("CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE", "execution.checkpointing.mode"),
            Map.entry("CheckpointingOptions.CHECKPOINTING_TIMEOUT", "execution.checkpointing.timeout"),
            Map.entry("CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS", "execution.checkpointing.min-pause"),
            Map.entry("CheckpointingOptions.ENABLE_UNALIGNED", "execution.checkpointing.unaligned.enabled"),
            Map.entry("CheckpointingOptions.CHECKPOINT_STORAGE", "execution.checkpointing.storage"),
            Map.entry("CheckpointingOptions.CHECKPOINTS_DIRECTORY", "execution.checkpointing.dir"),
            Map.entry("CheckpointingOptions.SAVEPOINT_DIRECTORY", "execution.checkpointing.savepoint-dir"),
            Map.entry("CheckpointingOptions.INCREMENTAL_CHECKPOINTS", "execution.checkpointing.incremental"),
            Map.entry("StateBackendOptions.STATE_BACKEND", "state.backend.type"),
            Map.entry("CheckpointingOptions.STATE_BACKEND", "state.backend.type"),
            Map.entry("RestartStrategyOptions.RESTART_STRATEGY", "restart-strategy.type"),
            Map.entry(
                    "RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS",
                    "restart-strategy.fixed-delay.attempts"),
            Map.entry(
                    "RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY", "restart-strategy.fixed-delay.delay"),
            Map.entry("CoreOptions.DEFAULT_PARALLELISM", "parallelism.default"),
            Map.entry("PipelineOptions.MAX_PARALLELISM", "pipeline.max-parallelism"),
            Map.entry("PipelineOptions.NAME", "pipeline.name"),
            Map.entry("PipelineOptions.OBJECT_REUSE", "pipeline.object-reuse"),
            Map.entry("PipelineOptions.GENERIC_TYPES", "pipeline.generic-types"),
            Map.entry("ExecutionOptions.RUNTIME_MODE", "execution.runtime-mode"),
            Map.entry("ExecutionOptions.BUFFER_TIMEOUT", "execution.buffer-timeout.interval"),
            Map.entry("TaskManagerOptions.NUM_TASK_SLOTS", "taskmanager.numberOfTaskSlots"),
            Map.entry("TaskManagerOptions.MANAGED_MEMORY_SIZE", "taskmanager.memory.managed.size"),
            Map.entry("TaskManagerOptions.NETWORK_MEMORY_MIN", "taskmanager.memory.network.min"),
            Map.entry("TaskManagerOptions.NETWORK_MEMORY_MAX", "taskmanager.memory.network.max"),
            Map.entry("TaskManagerOptions.TOTAL_PROCESS_MEMORY", "taskmanager.memory.process.size"),
            Map.entry("JobManagerOptions.TOTAL_PROCESS_MEMORY", "jobmanager.memory.process.size"),
            Map.entry("RestOptions.PORT", "rest.port"),
            Map.entry("RestOptions.BIND_PORT", "rest.bind-port"));

    /** Of StreamExecutionEnvironment. */
    private static final Map<String, Setter> ENVIRONMENT = Map.of(
            "enableCheckpointing", new Setter("execution.checkpointing.interval", Form.MILLISECONDS),
            "setParallelism", new Setter("parallelism.default", Form.AS_WRITTEN),
            "setMaxParallelism", new Setter("pipeline.max-parallelism", Form.AS_WRITTEN),
            "setBufferTimeout", new Setter("execution.buffer-timeout.interval", Form.MILLISECONDS),
            "setRuntimeMode", new Setter("execution.runtime-mode", Form.AS_WRITTEN),
            "disableOperatorChaining", new Setter("pipeline.operator-chaining.enabled", Form.FALSE));

    /** Of CheckpointConfig. */
    private static final Map<String, Setter> CHECKPOINTS = Map.of(
            "setCheckpointInterval", new Setter("execution.checkpointing.interval", Form.MILLISECONDS),
            "setCheckpointTimeout", new Setter("execution.checkpointing.timeout", Form.MILLISECONDS),
            "setMinPauseBetweenCheckpoints", new Setter("execution.checkpointing.min-pause", Form.MILLISECONDS),
            "setCheckpointingMode", new Setter("execution.checkpointing.mode", Form.AS_WRITTEN),
            "setCheckpointingConsistencyMode", new Setter("execution.checkpointing.mode", Form.AS_WRITTEN),
            "setMaxConcurrentCheckpoints",
                    new Setter("execution.checkpointing.max-concurrent-checkpoints", Form.AS_WRITTEN),
            "setTolerableCheckpointFailureNumber",
                    new Setter("execution.checkpointing.tolerable-failed-checkpoints", Form.AS_WRITTEN),
            "enableUnalignedCheckpoints",
                    new Setter("execution.checkpointing.unaligned.enabled", Form.TRUE_OR_ARGUMENT),
            "setExternalizedCheckpointCleanup",
                    new Setter("execution.checkpointing.externalized-checkpoint-retention", Form.AS_WRITTEN),
            "setExternalizedCheckpointRetention",
                    new Setter("execution.checkpointing.externalized-checkpoint-retention", Form.AS_WRITTEN));

    /** Of ExecutionConfig. */
    private static final Map<String, Setter> EXECUTION = Map.of(
            "setParallelism", new Setter("parallelism.default", Form.AS_WRITTEN),
            "setMaxParallelism", new Setter("pipeline.max-parallelism", Form.AS_WRITTEN),
            "setAutoWatermarkInterval", new Setter("pipeline.auto-watermark-interval", Form.MILLISECONDS),
            "setLatencyTrackingInterval", new Setter("metrics.latency.interval", Form.MILLISECONDS),
            "enableObjectReuse", new Setter("pipeline.object-reuse", Form.TRUE_OR_ARGUMENT),
            "disableObjectReuse", new Setter("pipeline.object-reuse", Form.FALSE),
            "disableGenericTypes", new Setter("pipeline.generic-types", Form.FALSE));

    private CodeOptions() {}

    /** The option of a constant, {@code CheckpointingOptions.CHECKPOINTING_INTERVAL}; qualified or not. */
    static Optional<String> constant(String dotted) {
        int name = dotted.lastIndexOf('.');
        int type = dotted.lastIndexOf('.', name - 1);
        return Optional.ofNullable(CONSTANTS.get(dotted.substring(type + 1)));
    }

    /** All constants, for those who hold them against Flink's. */
    static Map<String, String> constants() {
        return CONSTANTS;
    }

    static Optional<Setter> ofEnvironment(String method) {
        return Optional.ofNullable(ENVIRONMENT.get(method));
    }

    static Optional<Setter> ofCheckpointConfig(String method) {
        return Optional.ofNullable(CHECKPOINTS.get(method));
    }

    static Optional<Setter> ofExecutionConfig(String method) {
        return Optional.ofNullable(EXECUTION.get(method));
    }
}
