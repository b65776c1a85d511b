package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;

/**
 * What a checkpoint writes and how long that takes.
 *
 * @param incremental whether it holds only what has changed; NaN where that is not known
 * @param size bytes of one TaskManager in one checkpoint
 * @param bandwidth bytes a second of one TaskManager, spread over the whole interval
 * @param available bytes a second that one TaskManager has for it beside everything else
 * @param duration seconds at that rate
 */
record Checkpoint(double incremental, Figure size, Figure bandwidth, Figure available, Figure duration) {

    static Checkpoint of(Inputs inputs, State state, Traffic traffic, Lines lines) {
        Figure interval = inputs.figure(Measure.CHECKPOINT_INTERVAL);
        double incremental = incremental(inputs);
        Figure full = lines.each(Group.CHECKPOINT, "full-size", "full checkpoint", state.size(), Unit.BYTES);
        Figure touched = state.size().times(inputs.figure(Measure.TOUCHED));
        Figure part = lines.each(Group.CHECKPOINT, "incremental-size", "incremental checkpoint", touched, Unit.BYTES);
        Figure fullRate = lines.each(Group.CHECKPOINT, "full-bandwidth", "full, over the interval",
                full.over(interval), Unit.BYTES_PER_SECOND);
        Figure partRate = lines.each(Group.CHECKPOINT, "incremental-bandwidth", "incremental, over the interval",
                part.over(interval), Unit.BYTES_PER_SECOND);
        Figure available = lines.each(Group.CHECKPOINT, "available-bandwidth", "bandwidth left for checkpoints",
                available(inputs, traffic), Unit.BYTES_PER_SECOND);
        Figure fullTime = lines.any(
                Group.CHECKPOINT, "full-duration", "full checkpoint takes", full.over(available), Unit.SECONDS);
        Figure partTime = lines.any(Group.CHECKPOINT, "incremental-duration", "incremental checkpoint takes",
                part.over(available), Unit.SECONDS);
        Figure unknown = Figure.of(inputs.input(Measure.INCREMENTAL));
        Figure bandwidth = chosen(incremental, fullRate, partRate, unknown);
        lines.each(Group.OUT, "checkpoint", "checkpoints", bandwidth, Unit.BYTES_PER_SECOND);
        lines.each(Group.OUT, "total-out", "total out",
                traffic.out().plus(bandwidth.as("checkpoints", Unit.BYTES_PER_SECOND)), Unit.BYTES_PER_SECOND);
        return new Checkpoint(
                incremental,
                chosen(incremental, full, part, unknown),
                bandwidth,
                available,
                chosen(incremental, fullTime, partTime, unknown));
    }

    /** The heap backend writes all of its state whatever the option says ({@code HeapSnapshotStrategy}). */
    private static double incremental(Inputs inputs) {
        boolean heap = inputs.backend().isPresent() && !inputs.isRocksDb();
        return heap ? 0 : inputs.input(Measure.INCREMENTAL).value();
    }

    private static Figure chosen(double incremental, Figure full, Figure part, Figure unknown) {
        if (Double.isNaN(incremental)) {
            return unknown;
        }
        return incremental == 0 ? full : part;
    }

    /** What the network has left below the headroom; not more than the storage takes of each. */
    private static Figure available(Inputs inputs, Traffic traffic) {
        Figure nic = inputs.figure(Measure.NIC);
        Figure usable = nic.times(Figure.number(1).minus(inputs.figure(Measure.HEADROOM)));
        Figure left = usable.minus(traffic.out());
        if (left.value() < 0) {
            left = new Figure(0, left.formula(), left.worked(), left.rank(), left.inputs());
        }
        Figure storage = inputs.figure(Measure.CHECKPOINT_BANDWIDTH);
        return storage.isKnown() ? Figure.least(left, storage.over(inputs.figure(Measure.TASK_MANAGERS))) : left;
    }
}
