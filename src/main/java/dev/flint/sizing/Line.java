package dev.flint.sizing;

import dev.flint.model.workload.Unit;

/**
 * A line of the sheet.
 *
 * @param key in one word, stable
 * @param label for people
 * @param figure of one TaskManager, or of all where {@code scope} says so
 */
public record Line(Group group, String key, String label, Figure figure, Unit unit, Scope scope) {

    /** What a line is about, in the order of the sheet. */
    public enum Group {
        IN("network in"),
        OUT("network out"),
        STATE("state"),
        CHECKPOINT("checkpoints"),
        DISK("disk"),
        BURST("bursts"),
        RECOVERY("recovery");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** What a figure counts. */
    public enum Scope {
        /** One TaskManager; all of them together have so many times as much. */
        TASK_MANAGER,
        /** Alike for one and for all. */
        ANY,
        /** All of them. */
        CLUSTER
    }
}
