package dev.flint.sizing;

import dev.flint.model.workload.Measure;

/** What the inputs are called in formulas. */
final class InputNames {

    private InputNames() {}

    static String of(Measure measure) {
        return switch (measure) {
            case RATE -> "rate";
            case MESSAGE_SIZE -> "message size";
            case KEYS -> "keys";
            case STATE_PER_KEY -> "state per key";
            case WINDOW_SIZE -> "window size";
            case WINDOW_SLIDE -> "window slide";
            case SHUFFLES -> "shuffles";
            case SINK_MESSAGE_SIZE -> "result size";
            case SINK_RATE -> "result rate";
            case SKEW -> "skew";
            case TASK_MANAGERS -> "TaskManagers";
            case SLOTS -> "slots";
            case PARALLELISM -> "parallelism";
            case NIC -> "NIC";
            case DISK_THROUGHPUT -> "disk throughput";
            case DISK_SPACE -> "disk space";
            case WRITE_AMPLIFICATION -> "write amplification";
            case CHECKPOINT_INTERVAL -> "interval";
            case CHECKPOINT_MIN_PAUSE -> "min pause";
            case CHECKPOINT_TIMEOUT -> "timeout";
            case INCREMENTAL -> "incremental";
            case TOUCHED -> "touched share";
            case CHECKPOINT_BANDWIDTH -> "storage bandwidth";
            case HEADROOM -> "headroom";
            case CAPACITY -> "capacity";
            case DOWNTIME -> "downtime";
            case CATCH_UP -> "catch-up limit";
        };
    }
}
