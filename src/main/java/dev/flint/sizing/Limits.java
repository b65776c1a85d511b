package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Limit.What;
import java.util.ArrayList;
import java.util.List;

/** Sets what is demanded of the TaskManager with the most against what there is. */
final class Limits {

    /** Above half of the interval hardly anything is left between two checkpoints. */
    private static final double HALF = 0.5;

    /** Objects, references and hash tables around what is kept on the heap: 2 to 4 times, by reports of users. */
    private static final double ON_HEAP = 2.5;

    private final Inputs inputs;
    private final Figure skew;
    private final double free;
    private final List<Limit> limits = new ArrayList<>();

    private Limits(Inputs inputs) {
        this.inputs = inputs;
        this.skew = inputs.figure(Measure.SKEW);
        this.free = inputs.input(Measure.HEADROOM).value();
    }

    static List<Limit> of(
            Inputs inputs, State state, Traffic traffic, Checkpoint checkpoint, Disk disk, Recovery recovery) {
        Limits limits = new Limits(inputs);
        limits.network(traffic, checkpoint);
        limits.disk(disk);
        limits.checkpoint(checkpoint);
        limits.heap(state);
        limits.recovery(recovery);
        limits.keys();
        limits.container();
        limits.buffers();
        return List.copyOf(limits.limits);
    }

    /** What can be told without a workload. */
    static List<Limit> ofDeployment(Inputs inputs) {
        Limits limits = new Limits(inputs);
        limits.container();
        return List.copyOf(limits.limits);
    }

    private void container() {
        Figure limit = inputs.deployment().containerLimit();
        if (limit.isKnown()) {
            add(What.CONTAINER_MEMORY, "memory of the container", inputs.deployment().process(), limit, Unit.BYTES, 0);
        }
    }

    private void buffers() {
        Figure required = inputs.deployment().buffers().required(inputs);
        if (required.isKnown()) {
            add(What.NETWORK_BUFFERS, "network buffers", required, Buffers.available(inputs), Unit.COUNT, 0);
        }
    }

    private void network(Traffic traffic, Checkpoint checkpoint) {
        Figure nic = inputs.figure(Measure.NIC);
        Figure in = traffic.in().as("total in", Unit.BYTES_PER_SECOND);
        Figure out = traffic.out().plus(checkpoint.bandwidth()).as("total out", Unit.BYTES_PER_SECOND);
        add(What.NETWORK_IN, "network in", hottest(in), nic, Unit.BYTES_PER_SECOND, free);
        add(What.NETWORK_OUT, "network out", hottest(out), nic, Unit.BYTES_PER_SECOND, free);
    }

    private void disk(Disk disk) {
        if (!inputs.isRocksDb()) {
            return;
        }
        add(What.DISK_THROUGHPUT, "disk throughput", hottest(disk.throughput()),
                inputs.figure(Measure.DISK_THROUGHPUT), Unit.BYTES_PER_SECOND, free);
        add(What.DISK_SPACE, "disk space", hottest(disk.space()),
                inputs.figure(Measure.DISK_SPACE), Unit.BYTES, 0);
    }

    private void checkpoint(Checkpoint checkpoint) {
        Figure duration = hottest(checkpoint.duration().as("checkpoint takes", Unit.SECONDS));
        add(What.CHECKPOINT_INTERVAL, "interval of checkpoints", duration,
                inputs.figure(Measure.CHECKPOINT_INTERVAL), Unit.SECONDS, HALF);
        add(What.CHECKPOINT_TIMEOUT, "timeout of checkpoints", duration,
                inputs.figure(Measure.CHECKPOINT_TIMEOUT), Unit.SECONDS, 0);
    }

    private void heap(State state) {
        if (inputs.backend().isEmpty() || inputs.isRocksDb()) {
            return;
        }
        Figure objects = inputs.fixed(new Input("heap overhead", ON_HEAP, Unit.FACTOR,
                Origin.assumed("objects on the heap take 2 to 4 times what is in them, by reports of users")));
        add(What.TASK_HEAP, "task heap for the state", hottest(state.size().times(objects)),
                inputs.deployment().taskHeap(), Unit.BYTES, 0);
    }

    private void recovery(Recovery recovery) {
        add(What.PROCESSING, recovery.measured() ? "capacity" : "capacity of the network",
                inputs.figure(Measure.RATE), recovery.capacity(), Unit.MESSAGES_PER_SECOND,
                recovery.measured() ? free : 0);
        add(What.CATCH_UP, "time to catch up", recovery.catchUp().as("catching up", Unit.SECONDS),
                inputs.figure(Measure.CATCH_UP), Unit.SECONDS, 0);
    }

    private void keys() {
        if (inputs.isWindowed()) {
            add(What.KEYS, "messages for the keys of a window", inputs.figure(Measure.KEYS),
                    inputs.figure(Measure.RATE).times(inputs.figure(Measure.WINDOW_SIZE)), Unit.COUNT, 0);
        }
    }

    private Figure hottest(Figure mean) {
        return skew.value() == 1 ? mean : mean.times(skew);
    }

    private void add(What what, String label, Figure demand, Figure capacity, Unit unit, double share) {
        limits.add(new Limit(what, label, demand, capacity, unit, share));
    }
}
