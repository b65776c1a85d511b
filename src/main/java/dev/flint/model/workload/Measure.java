package dev.flint.model.workload;

import java.util.Optional;

/**
 * A figure that a workload may declare. The order is that of the documentation; what job and deployment tell need not be
 * declared, and what is declared beats it.
 */
public enum Measure {
    RATE("rate", Unit.MESSAGES_PER_SECOND, 1e-6, 1e12, "messages a second that the job has to carry at its peak"),
    MESSAGE_SIZE("messageSize", Unit.BYTES, 1, 1e9, "bytes of a message as it comes from the source"),
    KEYS("keys", Unit.COUNT, 1, 1e15, "keys that hold state; with a window, in one window"),
    STATE_PER_KEY("stateBytesPerKey", Unit.BYTES, 1, 1e12, "key and value of the state of one key, in one window"),
    WINDOW_SIZE("window.size", Unit.SECONDS, 1e-3, 3.2e9, "how long a window is open"),
    WINDOW_SLIDE("window.slide", Unit.SECONDS, 1e-3, 3.2e9, "how often a sliding window begins; not set: it tumbles"),
    SHUFFLES("shuffles", Unit.COUNT, 0, 100, "how often a message is partitioned anew (keyBy, rebalance)"),
    SINK_MESSAGE_SIZE("sink.messageSize", Unit.BYTES, 0, 1e9, "bytes of a result as it goes to the sink"),
    SINK_RATE("sink.rate", Unit.MESSAGES_PER_SECOND, 0, 1e12, "results a second, on average"),
    SKEW("skew", Unit.FACTOR, 1, 1_000, "the load of the TaskManager with the most over the mean"),
    TASK_MANAGERS("taskManagers", Unit.COUNT, 1, 100_000, "TaskManagers"),
    SLOTS("slots", Unit.COUNT, 1, 10_000, "slots of a TaskManager"),
    PARALLELISM("parallelism", Unit.COUNT, 1, 32_768, "parallelism of the job"),
    NIC("nic", Unit.BYTES_PER_SECOND, 1e3, 1e13, "what the network card sustains in each direction"),
    DISK_THROUGHPUT("disk.throughput", Unit.BYTES_PER_SECOND, 1e3, 1e13, "what the disk of the state sustains"),
    DISK_SPACE("disk.space", Unit.BYTES, 1e6, 1e18, "the size of the disk of the state"),
    WRITE_AMPLIFICATION("disk.writeAmplification", Unit.FACTOR, 1, 100, "bytes that RocksDB writes for a byte of state"),
    CHECKPOINT_INTERVAL("checkpoint.interval", Unit.SECONDS, 1e-2, 3.2e7, "the time from checkpoint to checkpoint"),
    CHECKPOINT_MIN_PAUSE("checkpoint.minPause", Unit.SECONDS, 0, 3.2e7, "the least time between two checkpoints"),
    CHECKPOINT_TIMEOUT("checkpoint.timeout", Unit.SECONDS, 1e-2, 3.2e7, "after which a checkpoint is given up"),
    INCREMENTAL("checkpoint.incremental", Unit.SWITCH, 0, 1, "whether a checkpoint holds only what has changed"),
    TOUCHED("checkpoint.touched", Unit.SHARE, 0, 1, "the share of the state that changes between two checkpoints"),
    CHECKPOINT_BANDWIDTH(
            "checkpoint.bandwidth", Unit.BYTES_PER_SECOND, 1e3, 1e14, "what the checkpoint storage takes in altogether"),
    HEADROOM("headroom", Unit.SHARE, 0, 0.9, "the share of network and disk that is to stay free"),
    CAPACITY("capacity", Unit.MESSAGES_PER_SECOND, 1e-6, 1e13, "messages a second that the job can process, measured"),
    DOWNTIME("downtime", Unit.SECONDS, 0, 3.2e7, "how long the job is away in a failure or an upgrade"),
    CATCH_UP("catchUp", Unit.SECONDS, 1, 3.2e7, "how long it may take until the backlog is gone");

    private final String path;
    private final Unit unit;
    private final double least;
    private final double most;
    private final String meaning;

    Measure(String path, Unit unit, double least, double most, String meaning) {
        this.path = path;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
    }

    /** As it is written in {@code flint.yaml}, with a dot between nested keys. */
    public String path() {
        return path;
    }

    public Unit unit() {
        return unit;
    }

    /** The least that can be meant, in the base of the unit. */
    public double least() {
        return least;
    }

    /** The most that can be meant, in the base of the unit. */
    public double most() {
        return most;
    }

    /** One clause for people. */
    public String meaning() {
        return meaning;
    }

    /** The measure of a path, whatever the case of its letters. */
    public static Optional<Measure> of(String path) {
        for (Measure measure : values()) {
            if (measure.path.equalsIgnoreCase(path)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
