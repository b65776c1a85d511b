package dev.flint.sizing;

import dev.flint.model.deployment.Deployment;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Workload;
import dev.flint.sizing.Limit.Verdict;
import dev.flint.sizing.Limit.What;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a workload demands of one TaskManager and of all, against what they have.
 *
 * @param workload empty where nothing is declared for the deployment, so that there is no demand
 * @param deployment empty where none is known
 * @param backend empty where it cannot be told
 * @param checkpointSize bytes of one checkpoint of one TaskManager, full or incremental as it is set; NaN: not known
 * @param inputs everything that a figure is made of, with where it comes from
 * @param lines in the order of the sheet
 * @param catchUp the backlog over time
 * @param notes where the reckoning itself has its limits, a sentence each
 */
public record Sheet(
        String name,
        Optional<Workload> workload,
        Optional<Deployment> deployment,
        Optional<Backend> backend,
        double checkpointSize,
        List<Input> inputs,
        List<Line> lines,
        List<Limit> limits,
        CatchUp catchUp,
        List<String> notes) {

    /** «A few hundred messages a second». */
    private static final double TINY_RATE = 500;

    private static final double TINY_STATE = 100e6;

    public Sheet {
        inputs = List.copyOf(inputs);
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        notes = List.copyOf(notes);
    }

    /** The sheet of a workload on what it runs on. */
    static Sheet of(String name, Optional<Workload> workload, Deployed deployed, WhatIf whatIf) {
        Inputs inputs = new Inputs(workload, deployed, whatIf);
        if (workload.isEmpty()) {
            inputs.input(Measure.TASK_MANAGERS);
            inputs.input(Measure.SLOTS);
            return new Sheet(
                    name, workload, deployed.deployment(), inputs.backend(), Double.NaN, List.copyOf(inputs.asked()),
                    List.of(), Limits.ofDeployment(inputs), new CatchUp(List.of()), List.of());
        }
        Lines lines = new Lines();
        Traffic traffic = Traffic.of(inputs, lines);
        State state = State.of(inputs, lines);
        Checkpoint checkpoint = Checkpoint.of(inputs, state, traffic, lines);
        Disk disk = Disk.of(inputs, state, checkpoint, lines);
        Bursts.add(inputs, state, traffic, checkpoint, lines);
        Recovery recovery = Recovery.of(inputs, traffic, checkpoint, lines);
        List<Limit> limits = Limits.of(inputs, state, traffic, checkpoint, disk, recovery);
        inputs.input(Measure.SLOTS);
        inputs.input(Measure.PARALLELISM);
        inputs.input(Measure.CHECKPOINT_MIN_PAUSE);
        CatchUp catchUp = CatchUp.of(
                inputs.input(Measure.RATE).value(),
                inputs.input(Measure.DOWNTIME).value(),
                inputs.input(Measure.CHECKPOINT_INTERVAL).value(),
                recovery.catchUp().value());
        return new Sheet(
                name,
                workload,
                deployed.deployment(),
                inputs.backend(),
                checkpoint.size().value(),
                List.copyOf(inputs.asked()),
                lines.all().stream().sorted(Comparator.comparing(Line::group)).toList(),
                limits,
                catchUp,
                Notes.of(inputs, traffic, state, checkpoint, limits));
    }

    /** The input of a measure; empty where nothing needed it. */
    public Optional<Input> input(Measure measure) {
        String name = InputNames.of(measure);
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** Where the input of a measure is written; of one that is written nowhere, the workload. */
    public Place placeOf(Measure measure) {
        return input(measure)
                .flatMap(input -> input.origin().place())
                .orElseGet(() -> workload.orElseThrow().place());
    }

    /** Where the state backend is set; where it is Flink's default, the state that is declared. */
    public Place backendPlace() {
        return backend.flatMap(one -> one.origin().place()).orElseGet(() -> placeOf(Measure.STATE_PER_KEY));
    }

    /** Whether so little is declared that one process could do it: few messages, little state. */
    public boolean isTiny() {
        double rate = input(Measure.RATE).map(Input::value).orElse(Double.NaN);
        double managers = input(Measure.TASK_MANAGERS).map(Input::value).orElse(Double.NaN);
        return rate <= TINY_RATE && value("state") * managers <= TINY_STATE;
    }

    /** The figure of a line, NaN where there is none, or it is not known. */
    public double value(String key) {
        for (Line line : lines) {
            if (line.key().equals(key)) {
                return line.figure().value();
            }
        }
        return Double.NaN;
    }

    /** The figure of a line about the disk; 0 where the heap backend keeps the state. */
    public double diskValue(String key) {
        return backend.filter(one -> !one.isRocksDb()).isPresent() ? 0 : value(key);
    }

    /** The limit of a kind; empty where it does not concern the job. */
    public Optional<Limit> limit(What what) {
        return limits.stream().filter(limit -> limit.what() == what).findFirst();
    }

    /** Limits of a verdict, in the order of the sheet. */
    public List<Limit> limits(Verdict verdict) {
        List<Limit> found = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.verdict() == verdict) {
                found.add(limit);
            }
        }
        return found;
    }

    /** Whether less than a fifth is used of everything of which demand and supply are known, the network at least. */
    public boolean isOversized() {
        boolean networkKnown = false;
        for (Limit limit : limits) {
            if (limit.what().isProvisioned() && limit.verdict() != Verdict.UNKNOWN) {
                if (limit.verdict() != Verdict.AMPLE) {
                    return false;
                }
                networkKnown |= limit.what() == What.NETWORK_IN;
            }
        }
        return networkKnown;
    }
}
