package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;

/** What comes all at once, which averages do not show. */
final class Bursts {

    private Bursts() {}

    static void add(Inputs inputs, State state, Traffic traffic, Checkpoint checkpoint, Lines lines) {
        Figure nic = inputs.figure(Measure.NIC);
        if (inputs.isWindowed()) {
            Figure burst = lines.each(Group.BURST, "emission", "results when windows close",
                    traffic.sink().times(inputs.figure(Measure.WINDOW_SLIDE)), Unit.BYTES);
            lines.any(Group.BURST, "emission-time", "sending them takes",
                    burst.over(nic.minus(traffic.shuffle())), Unit.SECONDS);
        }
        lines.each(Group.BURST, "out-in-checkpoint", "out while a checkpoint runs",
                traffic.out().plus(checkpoint.available()), Unit.BYTES_PER_SECOND);
        // A restore reads all of the state, whatever the last checkpoint has added.
        lines.any(Group.RECOVERY, "restore-time", "reading the state back takes",
                state.size().over(nic), Unit.SECONDS);
    }
}
