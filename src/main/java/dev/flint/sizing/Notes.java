package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.sizing.Limit.Verdict;
import dev.flint.sizing.Limit.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the reckoning has its limits: what is said of premises that do not hold, and of what averages do not show. */
final class Notes {

    /** The skew that is shown where nobody declares one. */
    private static final double MODERATE_SKEW = 1.4;

    private static final double NEARLY = 0.99;

    private final Inputs inputs;
    private final List<String> notes = new ArrayList<>();

    private Notes(Inputs inputs) {
        this.inputs = inputs;
    }

    static List<String> of(
            Inputs inputs, Traffic traffic, State state, Checkpoint checkpoint, List<Limit> limits) {
        Notes notes = new Notes(inputs);
        notes.keys(state, checkpoint, traffic, limits);
        notes.rocksDb(state, checkpoint);
        notes.averages(traffic);
        notes.skew(limits);
        notes.pause(checkpoint);
        notes.nic(limits);
        return List.copyOf(notes.notes);
    }

    /** Fewer messages arrive than there are keys. */
    private void keys(State state, Checkpoint checkpoint, Traffic traffic, List<Limit> limits) {
        Optional<Limit> keys = limit(limits, What.KEYS);
        if (keys.isEmpty() || keys.get().verdict() != Verdict.CONTRADICTORY) {
            return;
        }
        Fill fill = Fill.of(inputs);
        double perEntry = inputs.input(Measure.STATE_PER_KEY).value() / inputs.input(Measure.TASK_MANAGERS).value();
        double interval = inputs.input(Measure.CHECKPOINT_INTERVAL).value();
        double slide = inputs.input(Measure.WINDOW_SLIDE).value();
        double result = inputs.input(Measure.SINK_MESSAGE_SIZE).value()
                / inputs.input(Measure.TASK_MANAGERS).value() / slide;
        StringBuilder note = new StringBuilder();
        note.append("Only ").append(count(keys.get().capacity().value())).append(" messages arrive in a window of ")
                .append(time(inputs.input(Measure.WINDOW_SIZE).value())).append(", which cannot hold ")
                .append(count(keys.get().demand().value())).append(" keys. All open windows hold at most ")
                .append(count(fill.most().value())).append(" entries, a TaskManager ")
                .append(bytes(fill.most().value() * perEntry)).append(" in place of ")
                .append(bytes(state.size().value())).append("; with evenly drawn keys ")
                .append(count(fill.expected().value())).append(" and ")
                .append(bytes(fill.expected().value() * perEntry)).append('.');
        if (checkpoint.incremental() == 0) {
            note.append(" A full checkpoint is then ").append(bandwidth(fill.expected().value() * perEntry / interval))
                    .append(" in place of ").append(bandwidth(checkpoint.bandwidth().value()));
            note.append(", the sink ");
        } else {
            note.append(" The sink gets ");
        }
        note.append(bandwidth(fill.fullExpected().value() * result)).append(" (at most ")
                .append(bandwidth(fill.fullMost().value() * result)).append(") in place of ")
                .append(bandwidth(traffic.sink().value())).append('.');
        notes.add(note.toString());
    }

    private void rocksDb(State state, Checkpoint checkpoint) {
        if (!inputs.isRocksDb() || !state.accesses().isKnown()) {
            return;
        }
        double key = inputs.isWindowed() ? 18 : 3;
        double share = key / inputs.input(Measure.STATE_PER_KEY).value();
        String read = checkpoint.incremental() == 0
                ? " and each full checkpoint reads all of it, " + bandwidth(checkpoint.bandwidth().value())
                : "";
        notes.add("RocksDB keeps " + bytes(key) + " beside each key (" + Shown.of(share, Unit.SHARE)
                + " more), each update reads before it writes, another " + bandwidth(state.accesses().value())
                + (read.isEmpty() ? "" : ",") + read + ". Compaction writes several times what the job does.");
    }

    private void averages(Traffic traffic) {
        if (inputs.isWindowed() && traffic.sink().isKnown()) {
            double slide = inputs.input(Measure.WINDOW_SLIDE).value();
            notes.add("Sink and checkpoints are averages. The windows close all at once, every " + time(slide)
                    + ", with " + bytes(traffic.sink().value() * slide) + " of results on each TaskManager, and a"
                    + " checkpoint does not spread over its interval.");
        }
    }

    private void skew(List<Limit> limits) {
        Input skew = inputs.input(Measure.SKEW);
        double most = 0;
        for (Limit limit : limits) {
            if (limit.what() == What.NETWORK_IN || limit.what() == What.NETWORK_OUT) {
                most = Math.max(most, limit.utilisation());
            }
        }
        if (skew.origin().kind() == Origin.Kind.ASSUMED && most > 0) {
            notes.add(Shown.of(most, Unit.SHARE) + " of the network are used if all TaskManagers have the same to do;"
                    + " one with " + Shown.of(MODERATE_SKEW, Unit.FACTOR) + " times the mean uses "
                    + Shown.of(most * MODERATE_SKEW, Unit.SHARE) + ".");
        }
    }

    private void pause(Checkpoint checkpoint) {
        Input pause = inputs.input(Measure.CHECKPOINT_MIN_PAUSE);
        Input interval = inputs.input(Measure.CHECKPOINT_INTERVAL);
        if (checkpoint.incremental() == 0 && checkpoint.bandwidth().isKnown() && interval.isKnown()) {
            double duty = checkpoint.duration().value() / interval.value();
            String faster = Double.isNaN(duty)
                    ? ""
                    : " At " + bandwidth(checkpoint.available().value()) + ", which the network has left, it takes "
                            + time(checkpoint.duration().value()) + ", " + Shown.of(duty, Unit.SHARE) + " of it.";
            notes.add("A full checkpoint that is to take no more than " + bandwidth(checkpoint.bandwidth().value())
                    + " lasts its whole interval: " + (pause.value() > 0 ? "the pause comes on top of that."
                    : "one follows the other without a pause.") + faster);
        }
    }

    private void nic(List<Limit> limits) {
        Optional<Limit> in = limit(limits, What.NETWORK_IN);
        Optional<Limit> out = limit(limits, What.NETWORK_OUT);
        if (inputs.input(Measure.NIC).origin().kind() != Origin.Kind.DECLARED || in.isEmpty() || out.isEmpty()) {
            return;
        }
        double most = Math.max(in.get().demand().value(), out.get().demand().value());
        double nic = inputs.input(Measure.NIC).value();
        Optional<Machine> sold = Machines.find("m5.4xlarge").filter(machine -> Math.abs(nic - 1.25e9) < 1);
        StringBuilder note = new StringBuilder("The NIC is taken to carry ").append(bandwidth(nic))
                .append(" in and as much out at once, for ever.");
        if (sold.isPresent() && !Double.isNaN(most)) {
            double network = sold.get().network();
            note.append(" Machines of clouds that are sold with up to that may sustain far less, ")
                    .append(sold.get().name()).append(' ').append(bandwidth(network));
            note.append(most > network * NEARLY
                    ? ", which this job does not fit."
                    : ", of which this job uses " + Shown.of(most / network, Unit.SHARE) + ".");
        }
        notes.add(note.toString());
    }

    private static Optional<Limit> limit(List<Limit> limits, What what) {
        return limits.stream().filter(limit -> limit.what() == what).findFirst();
    }

    private static String count(double value) {
        return Shown.of(value, Unit.COUNT);
    }

    private static String bytes(double value) {
        return Shown.of(value, Unit.BYTES);
    }

    private static String bandwidth(double value) {
        return Shown.of(value, Unit.BYTES_PER_SECOND);
    }

    private static String time(double value) {
        return Shown.of(value, Unit.SECONDS);
    }
}
