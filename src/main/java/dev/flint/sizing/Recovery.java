package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;

/**
 * How a job gets on with what waited while it was away.
 *
 * @param capacity messages a second that it can process
 * @param measured whether that is measured; else it is what the network would carry, which is the most it can be
 * @param backlog messages that wait
 * @param catchUp seconds until none waits; infinite where it never comes to an end
 */
record Recovery(Figure capacity, boolean measured, Figure backlog, Figure catchUp) {

    static Recovery of(Inputs inputs, Traffic traffic, Checkpoint checkpoint, Lines lines) {
        Figure rate = inputs.figure(Measure.RATE);
        boolean measured = inputs.input(Measure.CAPACITY).isKnown();
        Figure capacity = measured ? inputs.figure(Measure.CAPACITY) : byNetwork(inputs, traffic, checkpoint);
        capacity = lines.cluster(Group.RECOVERY, "capacity",
                measured ? "capacity" : "capacity, by the network at most", capacity, Unit.MESSAGES_PER_SECOND);
        Figure away = inputs.figure(Measure.DOWNTIME).plus(inputs.figure(Measure.CHECKPOINT_INTERVAL));
        Figure backlog = lines.cluster(Group.RECOVERY, "backlog", "backlog after a downtime",
                rate.times(away), Unit.COUNT);
        Figure spare = capacity.minus(rate);
        Figure catchUp = backlog.over(spare);
        if (spare.value() <= 0) {
            catchUp = new Figure(
                    Double.POSITIVE_INFINITY, catchUp.formula(), catchUp.worked(), catchUp.rank(), catchUp.inputs());
        }
        lines.any(Group.RECOVERY, "catch-up", measured ? "catching up takes" : "catching up takes at least",
                catchUp, Unit.SECONDS);
        return new Recovery(capacity, measured, backlog, catchUp);
    }

    /** In and out each carry so many times the rate; checkpoints do not grow with it. */
    private static Figure byNetwork(Inputs inputs, Traffic traffic, Checkpoint checkpoint) {
        Figure nic = inputs.figure(Measure.NIC);
        Figure rate = inputs.figure(Measure.RATE);
        Figure in = rate.times(nic).over(traffic.in());
        Figure out = rate.times(nic.minus(checkpoint.bandwidth().as("checkpoints", Unit.BYTES_PER_SECOND)))
                .over(traffic.out());
        return Figure.least(in, out);
    }
}
