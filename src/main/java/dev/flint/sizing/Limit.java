package dev.flint.sizing;

import dev.flint.model.workload.Unit;

/**
 * A demand against what there is.
 *
 * @param what in one word, stable
 * @param label for people
 * @param free the share of the capacity that is to stay free
 */
public record Limit(What what, String label, Figure demand, Figure capacity, Unit unit, double free) {

    /** What is limited. */
    public enum What {
        NETWORK_IN("network-in"),
        NETWORK_OUT("network-out"),
        DISK_THROUGHPUT("disk-throughput"),
        DISK_SPACE("disk-space"),
        CHECKPOINT_INTERVAL("checkpoint-interval"),
        CHECKPOINT_TIMEOUT("checkpoint-timeout"),
        TASK_HEAP("task-heap"),
        PROCESSING("processing"),
        CATCH_UP("catch-up"),
        KEYS("keys"),
        NETWORK_BUFFERS("network-buffers"),
        CONTAINER_MEMORY("container-memory");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** As written in reports. */
        public String word() {
            return word;
        }

        /** Whether it tells how much of the cluster is used: times and counts do not. */
        public boolean isProvisioned() {
            return this == NETWORK_IN || this == NETWORK_OUT || this == DISK_THROUGHPUT || this == DISK_SPACE
                    || this == TASK_HEAP || this == PROCESSING;
        }
    }

    /** How demand and capacity compare. */
    public enum Verdict {
        /** Under a fifth of it is used. */
        AMPLE("ample"),
        OK("ok"),
        /** Less is free than ought to be. */
        TIGHT("tight"),
        TOO_SMALL("too-small"),
        /** What is declared cannot be. */
        CONTRADICTORY("contradictory"),
        UNKNOWN("unknown");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As written in reports. */
        public String word() {
            return word;
        }
    }

    /** Below this share a thing is far too large. */
    static final double AMPLE_BELOW = 0.2;

    /** Of the share that is to stay free so much may be used before it is too little. */
    private static final double TIGHT_SHARE = 1.0 / 3;

    /** The share of the capacity that is used; NaN where one of both is not known. */
    public double utilisation() {
        return demand.value() / capacity.value();
    }

    public Verdict verdict() {
        double used = utilisation();
        if (Double.isNaN(used)) {
            return Verdict.UNKNOWN;
        }
        if (what == What.KEYS) {
            return used > 1 ? Verdict.CONTRADICTORY : Verdict.OK;
        }
        double end = what == What.CHECKPOINT_INTERVAL ? 1 : 1 - free * (1 - TIGHT_SHARE);
        if (used > end) {
            return Verdict.TOO_SMALL;
        }
        if (used > 1 - free) {
            return Verdict.TIGHT;
        }
        return used < AMPLE_BELOW && what.isProvisioned() ? Verdict.AMPLE : Verdict.OK;
    }
}
