package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Line.Group;
import java.util.Optional;

/**
 * What one TaskManager does to its disk. The heap backend keeps its state in memory and does nothing to it.
 *
 * @param writes bytes of state a second that the job writes, before compaction
 * @param reads bytes a second that the job and full checkpoints read
 * @param throughput bytes a second that the disk has to move, compaction and all
 * @param space bytes to provide
 */
record Disk(Figure writes, Figure reads, Figure throughput, Figure space) {

    /** Two bytes of key group, and 16 of the window's begin and end (TimeWindow.Serializer). */
    private static final double WINDOW_KEY = 18;

    /** Two bytes of key group, and one of the void namespace (VoidNamespaceSerializer). */
    private static final double PLAIN_KEY = 3;

    /** Compaction may hold all of it twice for a while. */
    private static final double ROOM = 2;

    static Disk of(Inputs inputs, State state, Checkpoint checkpoint, Lines lines) {
        if (!inputs.isRocksDb()) {
            Figure none = inputs.backend().isPresent()
                    ? Figure.of(new Input("heap backend", 0, Unit.BYTES, inputs.backend().get().origin()))
                    : Figure.of(Input.unknown("state backend", Unit.BYTES, Origin.unknown(
                            "declare stateBackend", Optional.empty())));
            return new Disk(none, none, none, none);
        }
        Figure writes = lines.each(
                Group.DISK, "disk-write", "state writes", state.accesses(), Unit.BYTES_PER_SECOND);
        Figure lookups = lines.each(
                Group.DISK, "disk-lookup", "state reads", state.accesses(), Unit.BYTES_PER_SECOND);
        Figure copied = lines.each(Group.DISK, "disk-checkpoint", "reads of full checkpoints",
                checkpoint.incremental() == 0 ? checkpoint.bandwidth() : Figure.number(0), Unit.BYTES_PER_SECOND);
        Figure reads = lines.each(
                Group.DISK, "disk-read", "reads altogether", lookups.plus(copied), Unit.BYTES_PER_SECOND);
        Figure amplified = lines.each(Group.DISK, "disk-amplified", "writes with compaction",
                writes.times(inputs.figure(Measure.WRITE_AMPLIFICATION)), Unit.BYTES_PER_SECOND);
        Figure throughput = lines.each(
                Group.DISK, "disk-throughput", "reads and writes", reads.plus(amplified), Unit.BYTES_PER_SECOND);
        return new Disk(writes, reads, throughput, space(inputs, state, lines));
    }

    private static Figure space(Inputs inputs, State state, Lines lines) {
        boolean windowed = inputs.isWindowed();
        Figure overhead = inputs.fixed(new Input(
                "key group and window", windowed ? WINDOW_KEY : PLAIN_KEY, Unit.BYTES,
                Origin.fixed("beside each key in Flink's RocksDB backend")));
        Figure entry = inputs.figure(Measure.STATE_PER_KEY).plus(overhead);
        Figure live = lines.each(Group.DISK, "disk-live", "state on disk",
                state.entries().times(entry).over(inputs.figure(Measure.TASK_MANAGERS)), Unit.BYTES);
        return lines.each(
                Group.DISK, "disk-space", "disk to provide", live.times(Figure.number(ROOM)), Unit.BYTES);
    }
}
