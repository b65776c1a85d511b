package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.model.workload.Workload;
import dev.flint.text.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the sheet is made of: each figure from where it is best known. What is asked («what if») beats what is declared,
 * that beats the job and its deployment, and that beats what is assumed.
 */
final class Inputs {

    private static final String DECLARE = "declare ";

    private final Optional<Workload> workload;
    private final Optional<DeployedValues> deployed;
    private final WhatIf whatIf;
    private final Map<Measure, Input> found = new EnumMap<>(Measure.class);
    private final Map<String, Input> others = new LinkedHashMap<>();
    private final Optional<Machine> machine;
    private final Optional<Backend> backend;
    private final Deployed deployment;

    Inputs(Optional<Workload> workload, Deployed deployment, WhatIf whatIf) {
        this.workload = workload;
        this.deployment = deployment;
        this.deployed = deployment.deployment().map(DeployedValues::new);
        this.whatIf = whatIf;
        this.machine = whatIf.machine()
                .or(() -> workload.flatMap(load -> load.machine().ifKnown()))
                .flatMap(Machines::find);
        this.backend = findBackend();
    }

    Optional<Machine> machine() {
        return machine;
    }

    Optional<Backend> backend() {
        return backend;
    }

    boolean isRocksDb() {
        return backend.filter(Backend::isRocksDb).isPresent();
    }

    Deployed deployment() {
        return deployment;
    }

    /** Every input that was asked for, in the order of the documentation, with what is no measure behind. */
    Collection<Input> asked() {
        Map<String, Input> all = new LinkedHashMap<>();
        found.values().forEach(input -> all.put(input.name(), input));
        all.putAll(others);
        return Collections.unmodifiableCollection(all.values());
    }

    /** Whether the window slides or tumbles, or state is kept by key alone. */
    boolean isWindowed() {
        return input(Measure.WINDOW_SIZE).isKnown();
    }

    Figure figure(Measure measure) {
        return Figure.of(input(measure));
    }

    Input input(Measure measure) {
        Input known = found.get(measure);
        if (known == null) {
            known = find(measure);
            found.put(measure, known);
        }
        return known;
    }

    /** An input of the deployment that no workload declares. */
    Figure ofTaskManager(String key, String name, Unit unit) {
        Input input = deployed
                .map(values -> values.ofTaskManager(key, name, unit))
                .orElseGet(() -> Input.unknown(name, unit, Origin.unknown("no deployment is known", Optional.empty())));
        return fixed(input);
    }

    /** A constant, which is listed among the inputs. */
    Figure fixed(Input input) {
        others.put(input.name(), input);
        return Figure.of(input);
    }

    private Input find(Measure measure) {
        Double asked = whatIf.figures().get(measure);
        String name = InputNames.of(measure);
        if (asked != null) {
            return new Input(name, asked, measure.unit(), new Origin(Origin.Kind.WHAT_IF, "", Optional.empty()));
        }
        if (whatIf.machine().isPresent() && (measure == Measure.NIC || measure == Measure.DISK_THROUGHPUT)) {
            Input ofMachine = told(measure, name);
            if (ofMachine.isKnown()) {
                return ofMachine;
            }
        }
        Value<Double> declared = workload.map(load -> load.value(measure)).orElseGet(Value::absent);
        if (declared instanceof Value.Known<Double> known) {
            return measure == Measure.CAPACITY
                    ? capacity(name, known)
                    : new Input(name, known.value(), measure.unit(), Origin.declared(known.place()));
        }
        Input told = told(measure, name);
        return told.isKnown() ? told : assumed(measure, name).orElse(told);
    }

    /** A capacity is measured with the TaskManagers that are there; more of them process so much more. */
    private Input capacity(String name, Value.Known<Double> declared) {
        double there = whatIf.figures().containsKey(Measure.TASK_MANAGERS)
                ? new Inputs(workload, deployment, WhatIf.NOTHING).input(Measure.TASK_MANAGERS).value()
                : Double.NaN;
        double asked = input(Measure.TASK_MANAGERS).value();
        if (Double.isNaN(there) || asked == there) {
            return new Input(name, declared.value(), Unit.MESSAGES_PER_SECOND, Origin.declared(declared.place()));
        }
        return new Input(name, declared.value() * asked / there, Unit.MESSAGES_PER_SECOND, Origin.assumed(
                "it grows with the TaskManagers from " + Shown.of(declared.value(), Unit.MESSAGES_PER_SECOND) + " on "
                        + Shown.of(there, Unit.COUNT)));
    }

    private Input told(Measure measure, String name) {
        Unit unit = measure.unit();
        return switch (measure) {
            case NIC -> ofMachine(measure, name, machine.map(Machine::network).orElse(Double.NaN));
            case DISK_THROUGHPUT -> ofMachine(
                    measure, name, machine.map(type -> type.disk().orElse(Double.NaN)).orElse(Double.NaN));
            case SLOTS -> ofDeployment(measure, name, "taskmanager.numberOfTaskSlots");
            case PARALLELISM -> ofDeployment(measure, name, "parallelism.default");
            case CHECKPOINT_INTERVAL -> ofDeployment(measure, name, "execution.checkpointing.interval");
            case CHECKPOINT_MIN_PAUSE -> ofDeployment(measure, name, "execution.checkpointing.min-pause");
            case CHECKPOINT_TIMEOUT -> ofDeployment(measure, name, "execution.checkpointing.timeout");
            case INCREMENTAL -> ofDeployment(measure, name, "execution.checkpointing.incremental");
            case TASK_MANAGERS -> taskManagers(name);
            case WINDOW_SIZE -> window(name, true);
            case WINDOW_SLIDE -> window(name, false);
            default -> Input.unknown(name, unit, missing(measure));
        };
    }

    private Input ofMachine(Measure measure, String name, double figure) {
        return Double.isNaN(figure)
                ? Input.unknown(name, measure.unit(), missing(measure))
                : new Input(name, figure, measure.unit(), Origin.machine(
                        machine.orElseThrow(), workload.flatMap(load -> load.machine().where())));
    }

    private Input ofDeployment(Measure measure, String name, String key) {
        return deployed.map(values -> measure == Measure.SLOTS
                        ? values.ofTaskManager(key, name, measure.unit())
                        : values.ofJob(key, name, measure.unit()))
                .orElseGet(() -> Input.unknown(name, measure.unit(), missing(measure)));
    }

    /** Those of the deployment; of one that starts them as they are needed as many as the parallelism needs. */
    private Input taskManagers(String name) {
        if (deployment.taskManagers() instanceof Value.Known<Integer> known) {
            return new Input(name, known.value(), Unit.COUNT, Origin.deployment("replicas", known.place()));
        }
        Input parallelism = input(Measure.PARALLELISM);
        Input slots = input(Measure.SLOTS);
        boolean set = parallelism.origin().kind() != Origin.Kind.DEFAULT;
        if (deployment.taskManagers().isAbsent() && deployment.onDemand() && set
                && parallelism.isKnown() && slots.isKnown()) {
            double count = Math.ceil(parallelism.value() / slots.value());
            return new Input(name, count, Unit.COUNT, new Origin(
                    parallelism.origin().kind(),
                    "a parallelism of " + parallelism.shown() + " with " + slots.shown()
                            + (slots.value() == 1 ? " slot each" : " slots each"),
                    parallelism.origin().place()));
        }
        Optional<String> why = deployment.taskManagers() instanceof Value.Unknown<Integer> unknown
                ? Optional.of(unknown.why())
                : Optional.empty();
        return Input.unknown(name, Unit.COUNT, why.map(reason -> Origin.unknown(
                        reason, deployment.taskManagers().where()))
                .orElseGet(() -> missing(Measure.TASK_MANAGERS)));
    }

    private Input window(String name, boolean size) {
        Optional<Deployed.Window> window = deployment.window();
        if (window.isEmpty() || declaresWindow()) {
            return Input.unknown(name, Unit.SECONDS, missing(size ? Measure.WINDOW_SIZE : Measure.WINDOW_SLIDE));
        }
        return new Input(
                name,
                size ? window.get().size() : window.get().slide(),
                Unit.SECONDS,
                new Origin(Origin.Kind.CODE, window.get().assigner(), Optional.of(window.get().place())));
    }

    private boolean declaresWindow() {
        return workload.filter(load -> !load.value(Measure.WINDOW_SIZE).isAbsent()).isPresent();
    }

    private Optional<Input> assumed(Measure measure, String name) {
        return Assumptions.of(measure, name, this);
    }

    private static Origin missing(Measure measure) {
        return Origin.unknown(DECLARE + measure.path(), Optional.empty());
    }

    private Optional<Backend> findBackend() {
        if (whatIf.backend().isPresent()) {
            return Optional.of(new Backend(
                    whatIf.backend().get(), new Origin(Origin.Kind.WHAT_IF, "", Optional.empty())));
        }
        Optional<Backend> declared = workload.flatMap(load -> load.backend() instanceof Value.Known<String> known
                ? Optional.of(new Backend(known.value(), Origin.declared(known.place())))
                : Optional.empty());
        return declared.or(() -> deployed.flatMap(DeployedValues::backend));
    }
}
