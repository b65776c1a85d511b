package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;

/**
 * The state of a job: an entry for each key, in each window that is open.
 *
 * @param windows how many are open at once
 * @param entries of all TaskManagers
 * @param size bytes of one TaskManager
 * @param accesses bytes a second that one TaskManager reads of its state, and writes as well
 */
record State(Figure windows, Figure entries, Figure size, Figure accesses) {

    static State of(Inputs inputs, Lines lines) {
        Figure managers = inputs.figure(Measure.TASK_MANAGERS);
        Figure perKey = inputs.figure(Measure.STATE_PER_KEY);
        Figure rate = inputs.figure(Measure.RATE);
        boolean windowed = inputs.isWindowed();
        Figure windows = windowed
                ? lines.any(Group.STATE, "windows", "open windows", open(inputs), Unit.FACTOR)
                : Figure.number(1);
        Figure keys = inputs.figure(Measure.KEYS);
        Figure entries = lines.cluster(
                Group.STATE, "entries", "entries", windowed ? keys.times(windows) : keys, Unit.COUNT);
        Figure size = lines.each(Group.STATE, "state", "state", entries.times(perKey).over(managers), Unit.BYTES);
        if (windowed) {
            bounds(inputs, lines);
        }
        Figure messages = rate.over(managers);
        Figure accesses = (windowed ? messages.times(windows) : messages).times(perKey);
        return new State(windows, entries, size, accesses);
    }

    private static Figure open(Inputs inputs) {
        return inputs.figure(Measure.WINDOW_SIZE).over(inputs.figure(Measure.WINDOW_SLIDE));
    }

    /** No more keys than messages: what the windows can hold at most, and what they hold if keys are drawn evenly. */
    private static void bounds(Inputs inputs, Lines lines) {
        Figure managers = inputs.figure(Measure.TASK_MANAGERS);
        Figure perKey = inputs.figure(Measure.STATE_PER_KEY);
        Fill fill = Fill.of(inputs);
        lines.each(Group.STATE, "state-at-most", "state, by the messages that arrive",
                fill.most().times(perKey).over(managers), Unit.BYTES);
        lines.each(Group.STATE, "state-expected", "state, with evenly drawn keys",
                fill.expected().times(perKey).over(managers), Unit.BYTES);
    }
}
