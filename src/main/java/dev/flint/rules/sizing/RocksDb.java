package dev.flint.rules.sizing;

import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.OptionValues;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.memory.SizedProcess;
import dev.flint.text.Value;
import java.util.Optional;

/**
 * What is said of RocksDB where a job runs. A backend is made in the TaskManager, of the job's configuration above the
 * TaskManager's own ({@code StateBackendLoader.fromApplicationOrConfigOrDefault}).
 */
record RocksDb(EffectiveConfiguration job, EffectiveConfiguration taskManager) {

    static final String MANAGED = "state.backend.rocksdb.memory.managed";
    private static final String BACKEND = "state.backend.type";
    private static final String FIXED_PER_SLOT = "state.backend.rocksdb.memory.fixed-per-slot";
    private static final String FIXED_PER_TM = "state.backend.rocksdb.memory.fixed-per-tm";
    private static final String FACTORY = "state.backend.rocksdb.options-factory";
    private static final String PREDEFINED = "state.backend.rocksdb.predefined-options";
    private static final long WRITE_BUFFER = 64L << 20;
    private static final int WRITE_BUFFERS = 2;
    private static final long BLOCK_CACHE = 8L << 20;

    /** Of the jobs that run on a TaskManager of a deployment. */
    static RocksDb on(SizedProcess<?> taskManager, Deployment deployment) {
        return new RocksDb(deployment.forJobs(), taskManager.configuration());
    }

    /** The job's value of an option, else the TaskManager's. */
    EffectiveValue value(String key) {
        EffectiveValue own = job.value(key);
        return own.value().isAbsent() ? taskManager.value(key) : own;
    }

    /** What names the state backend; there is one where RocksDB is it. */
    EffectiveValue backend() {
        return value(BACKEND);
    }

    /** Whether it is known to be the state backend. */
    boolean isBackend() {
        String name = backend().value().ifKnown().orElse("").strip();
        return name.equalsIgnoreCase("rocksdb") || name.endsWith("RocksDBStateBackendFactory");
    }

    /** Whether it is known to take its memory from the managed memory. */
    boolean isManaged() {
        Value<String> fixed = value(FIXED_PER_SLOT).value();
        Value<String> managed = value(MANAGED).value();
        boolean on = managed.isAbsent()
                || managed.ifKnown().flatMap(text -> OptionValues.parseBoolean(text).ifOk()).orElse(false);
        // A size for each slot beats the switch, the switch one for the whole (RocksDBSharedResourcesFactory.from).
        return fixed.isAbsent() && on;
    }

    /** Whether nothing bounds its memory: neither managed memory nor a fixed size. */
    boolean isUnbounded() {
        Optional<Boolean> managed = value(MANAGED).value().ifKnown().flatMap(t -> OptionValues.parseBoolean(t).ifOk());
        return managed.filter(on -> !on).isPresent()
                && value(FIXED_PER_SLOT).value().isAbsent()
                && taskManager.value(FIXED_PER_TM).value().isAbsent();
    }

    /**
     * About what one state takes in a slot where nothing bounds it: its write buffers and its block cache, in bytes.
     * Empty where a factory or a set of options of RocksDB sets them, or it cannot be told.
     */
    Optional<Long> unboundedState() {
        if (value(FACTORY).differsFromDefault() || value(PREDEFINED).differsFromDefault()) {
            return Optional.empty();
        }
        Optional<Long> buffer = size("state.backend.rocksdb.writebuffer.size", WRITE_BUFFER);
        Optional<Long> cache = size("state.backend.rocksdb.block.cache-size", BLOCK_CACHE);
        Value<String> count = value("state.backend.rocksdb.writebuffer.count").value();
        Optional<Integer> buffers = count.isAbsent()
                ? Optional.of(WRITE_BUFFERS)
                : count.ifKnown().flatMap(text -> OptionValues.parseInt(text).ifOk());
        boolean told = buffer.isPresent() && cache.isPresent() && buffers.isPresent();
        return told ? Optional.of(buffer.get() * buffers.get() + cache.get()) : Optional.empty();
    }

    private Optional<Long> size(String key, long usual) {
        Value<String> value = value(key).value();
        return value.isAbsent()
                ? Optional.of(usual)
                : value.ifKnown().flatMap(text -> MemorySizes.parse(text).ifOk());
    }
}
