package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;

/**
 * What one TaskManager takes in and gives out over the network, bytes a second on average.
 *
 * @param source what comes from the source
 * @param shuffle what goes to the other TaskManagers, and as much comes from them
 * @param sink what goes to the sink
 */
record Traffic(Figure source, Figure shuffle, Figure sink) {

    static Traffic of(Inputs inputs, Lines lines) {
        Figure managers = inputs.figure(Measure.TASK_MANAGERS);
        Figure source = inputs.figure(Measure.RATE).times(inputs.figure(Measure.MESSAGE_SIZE)).over(managers);
        source = lines.each(Group.IN, "source", "source", source, Unit.BYTES_PER_SECOND);
        Input shuffles = inputs.input(Measure.SHUFFLES);
        Figure sent = shuffles.value() == 1 ? source : source.times(Figure.of(shuffles));
        Figure shuffle = sent.times(managers.minus(Figure.number(1))).over(managers);
        Figure in = lines.each(Group.IN, "shuffle-in", "shuffle", shuffle, Unit.BYTES_PER_SECOND);
        lines.each(Group.IN, "kept", "kept local", sent.over(managers), Unit.BYTES_PER_SECOND);
        lines.each(Group.IN, "total-in", "total in", source.plus(in), Unit.BYTES_PER_SECOND);
        lines.each(Group.OUT, "shuffle-out", "shuffle", shuffle, Unit.BYTES_PER_SECOND);
        Figure sink = inputs.figure(Measure.SINK_RATE).times(inputs.figure(Measure.SINK_MESSAGE_SIZE)).over(managers);
        sink = lines.each(Group.OUT, "sink", "sink", sink, Unit.BYTES_PER_SECOND);
        return new Traffic(source, in, sink);
    }

    /** What comes in altogether. */
    Figure in() {
        return source.plus(shuffle);
    }

    /** What goes out beside checkpoints. */
    Figure out() {
        return shuffle.plus(sink);
    }
}
