package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import java.util.Optional;

/** What is taken for granted where nobody says otherwise; the sheet lists each with its reason. */
final class Assumptions {

    /** What compaction rewrites beside what has changed: 1.5 to 3 times, by reports of users. */
    private static final double REWRITTEN = 2;

    private Assumptions() {}

    static Optional<Input> of(Measure measure, String name, Inputs inputs) {
        return switch (measure) {
            case SHUFFLES -> input(measure, name, 1, "the stream is partitioned by key once");
            case SKEW -> input(measure, name, 1, "keys are spread evenly");
            case WRITE_AMPLIFICATION -> input(
                    measure, name, 10, "leveled compaction writes 5 to 15 bytes for a byte, by reports of users");
            case HEADROOM -> input(measure, name, 0.3, "20 to 30 % stay free for peaks and for catching up");
            case DOWNTIME -> input(measure, name, 300, "the restart time that Flink's autoscaler reckons with");
            case CATCH_UP -> input(measure, name, 1_800, "the catch-up time that Flink's autoscaler aims at");
            case SINK_MESSAGE_SIZE -> sinkMessageSize(name, inputs);
            case SINK_RATE -> sinkRate(name, inputs);
            case TOUCHED -> touched(name, inputs);
            case WINDOW_SLIDE -> slide(name, inputs);
            case PARALLELISM -> parallelism(name, inputs);
            case TASK_MANAGERS, RATE, MESSAGE_SIZE, KEYS, STATE_PER_KEY, WINDOW_SIZE, SLOTS, NIC,
                    DISK_THROUGHPUT, DISK_SPACE, CHECKPOINT_INTERVAL, CHECKPOINT_MIN_PAUSE, CHECKPOINT_TIMEOUT,
                    INCREMENTAL, CHECKPOINT_BANDWIDTH, CAPACITY -> Optional.empty();
        };
    }

    private static Optional<Input> input(Measure measure, String name, double value, String why) {
        return Optional.of(new Input(name, value, measure.unit(), Origin.assumed(why)));
    }

    private static Optional<Input> sinkMessageSize(String name, Inputs inputs) {
        Input of = inputs.input(inputs.isWindowed() ? Measure.STATE_PER_KEY : Measure.MESSAGE_SIZE);
        String why = "a result is as large as " + (inputs.isWindowed() ? "the state of its key" : "a message");
        return of.isKnown() ? input(Measure.SINK_MESSAGE_SIZE, name, of.value(), why) : Optional.empty();
    }

    private static Optional<Input> sinkRate(String name, Inputs inputs) {
        if (inputs.isWindowed()) {
            double rate = inputs.input(Measure.KEYS).value() / inputs.input(Measure.WINDOW_SLIDE).value();
            return Double.isNaN(rate)
                    ? Optional.empty()
                    : input(Measure.SINK_RATE, name, rate,
                            "each key has one result in each window: keys ÷ window slide");
        }
        Input rate = inputs.input(Measure.RATE);
        return rate.isKnown()
                ? input(Measure.SINK_RATE, name, rate.value(), "each message has one result")
                : Optional.empty();
    }

    private static Optional<Input> touched(String name, Inputs inputs) {
        Figure met = inputs.figure(Measure.RATE)
                .times(inputs.figure(Measure.CHECKPOINT_INTERVAL))
                .over(inputs.figure(Measure.KEYS))
                .met();
        return met.isKnown()
                ? input(Measure.TOUCHED, name, Math.min(1, REWRITTEN * met.value()),
                        "keys are drawn evenly, " + met.formula() + ", and compaction rewrites as much again")
                : Optional.empty();
    }

    /** As the operator computes it where it starts a number of TaskManagers. */
    private static Optional<Input> parallelism(String name, Inputs inputs) {
        if (inputs.deployment().taskManagers().ifKnown().isEmpty()) {
            return Optional.empty();
        }
        double all = inputs.input(Measure.TASK_MANAGERS).value() * inputs.input(Measure.SLOTS).value();
        return Double.isNaN(all)
                ? Optional.empty()
                : input(Measure.PARALLELISM, name, all, "the job takes all slots: TaskManagers × slots");
    }

    private static Optional<Input> slide(String name, Inputs inputs) {
        Input size = inputs.input(Measure.WINDOW_SIZE);
        return size.isKnown() ? input(Measure.WINDOW_SLIDE, name, size.value(), "windows tumble") : Optional.empty();
    }
}
