package dev.flint.engine.settings;

import dev.flint.model.workload.Amounts;
import dev.flint.model.workload.Amounts.Amount;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.model.workload.Workload;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.sizing.Machines;
import dev.flint.text.Place;
import dev.flint.text.Spelling;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads workloads. What cannot be meant is a problem at its place, with what to write. */
final class WorkloadReader {

    private static final String DEPLOYMENT = "deployment";
    private static final String JOB = "job";
    private static final String MACHINE = "machine";
    private static final String BACKEND = "stateBackend";
    private static final String DISK = "disk";
    private static final List<String> BACKENDS = List.of("hashmap", "rocksdb");

    /** An exabyte. */
    private static final double MOST_STATE = 1e18;

    private static final double MOST_TRAFFIC = 1e14;

    private final SettingsNodes nodes;

    WorkloadReader(SettingsNodes nodes) {
        this.nodes = nodes;
    }

    /** Reads workloads by name. */
    List<Workload> workloads(YamlNode node) {
        List<Workload> workloads = new ArrayList<>();
        for (Entry entry : nodes.entries(node, "workloads", List.of()).values()) {
            String name = entry.key().ifKnown().orElseThrow();
            if (!(entry.value() instanceof Mapping)) {
                nodes.problem(entry.keyPlace(), "workload " + name + " must hold keys and values such as rate: 1M/s");
            } else {
                workloads.add(workload(name, entry.keyPlace(), entry.value()));
            }
        }
        return workloads;
    }

    /** Reads one workload. */
    Workload workload(String name, Place place, YamlNode node) {
        Map<String, Entry> entries = nodes.entries(node, "workload " + name, keys(""));
        Map<Measure, Value.Known<Double>> declared = new EnumMap<>(Measure.class);
        Map<Measure, Place> keyPlaces = new EnumMap<>(Measure.class);
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            read(entry.getKey(), entry.getValue(), declared, keyPlaces);
        }
        Workload workload = new Workload(
                name,
                word(entries, DEPLOYMENT),
                word(entries, JOB),
                machine(word(entries, MACHINE)),
                backend(word(entries, BACKEND)),
                declared,
                place);
        contradictions(workload, keyPlaces);
        return workload;
    }

    /** What may stand at the top of a workload, or below one of its keys. */
    static List<String> keys(String below) {
        Set<String> keys = new LinkedHashSet<>();
        if (below.isEmpty()) {
            keys.addAll(List.of(JOB, DEPLOYMENT));
        }
        for (Measure measure : Measure.values()) {
            if (below.isEmpty()) {
                int dot = measure.path().indexOf('.');
                keys.add(dot < 0 ? measure.path() : measure.path().substring(0, dot));
            } else if (measure.path().startsWith(below + ".")) {
                keys.add(measure.path().substring(below.length() + 1));
            }
        }
        if (below.isEmpty()) {
            keys.addAll(List.of(MACHINE, BACKEND));
        }
        return List.copyOf(keys);
    }

    private void read(
            String key, Entry entry, Map<Measure, Value.Known<Double>> declared, Map<Measure, Place> keyPlaces) {
        Measure measure = Measure.of(key).orElse(null);
        if (measure != null) {
            read(measure, entry, declared, keyPlaces);
            return;
        }
        List<String> below = keys(key);
        if (below.isEmpty()) {
            return;
        }
        if (key.equals(DISK) && entry.value() instanceof Scalar scalar) {
            boolean throughput = Amounts.parse(SettingsNodes.text(scalar), Measure.DISK_THROUGHPUT) instanceof Amount.Read;
            read(throughput ? Measure.DISK_THROUGHPUT : Measure.DISK_SPACE, entry, declared, keyPlaces);
            return;
        }
        if (!(entry.value() instanceof Mapping)) {
            nodes.problem(entry.value().place(), key + " holds keys: " + String.join(", ", below));
            return;
        }
        for (Map.Entry<String, Entry> nested : nodes.entries(entry.value(), key, below).entrySet()) {
            read(Measure.of(key + "." + nested.getKey()).orElseThrow(), nested.getValue(), declared, keyPlaces);
        }
    }

    private void read(
            Measure measure,
            Entry entry,
            Map<Measure, Value.Known<Double>> declared,
            Map<Measure, Place> keyPlaces) {
        Scalar scalar = nodes.word(entry.value(), measure.path()).orElse(null);
        if (scalar == null) {
            return;
        }
        Amount amount = Amounts.parse(SettingsNodes.text(scalar), measure);
        if (amount instanceof Amount.Read read) {
            declared.put(measure, new Value.Known<>(read.value(), scalar.place()));
            keyPlaces.put(measure, entry.keyPlace());
        } else if (amount instanceof Amount.Refused refused) {
            nodes.problem(scalar.place(), measure.path() + ": " + refused.why());
        }
    }

    private Value<String> word(Map<String, Entry> entries, String key) {
        Scalar scalar = nodes.word(entries, key).orElse(null);
        return scalar == null ? Value.absent() : Value.known(SettingsNodes.text(scalar).strip(), scalar.place());
    }

    private Value<String> machine(Value<String> named) {
        if (named instanceof Value.Known<String> known && Machines.find(known.value()).isEmpty()) {
            List<String> nearest = Machines.nearest(known.value());
            String meant = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
            nodes.problem(
                    known.place(),
                    "machine: '" + known.value() + "' is not in flint's table" + meant
                            + (nearest.isEmpty() ? "; write nic: and disk: in its place" : " Or write nic: and disk:"));
            return Value.absent();
        }
        return named;
    }

    private Value<String> backend(Value<String> named) {
        if (named instanceof Value.Known<String> known) {
            String word = known.value().toLowerCase(Locale.ROOT);
            if (!BACKENDS.contains(word)) {
                String meant = Spelling.closest(word, BACKENDS).map(near -> "; did you mean " + near + "?").orElse("");
                nodes.problem(
                        known.place(),
                        BACKEND + ": '" + known.value() + "' is none of " + String.join(", ", BACKENDS) + meant);
                return Value.absent();
            }
            return Value.known(word, known.place());
        }
        return named;
    }

    private void contradictions(Workload workload, Map<Measure, Place> keyPlaces) {
        Value<Double> size = workload.value(Measure.WINDOW_SIZE);
        Value<Double> slide = workload.value(Measure.WINDOW_SLIDE);
        if (slide instanceof Value.Known<Double> known) {
            if (size.isAbsent()) {
                nodes.problem(known.place(), "window: a slide needs a size");
            } else if (known.value() > size.ifKnown().orElseThrow()) {
                nodes.problem(
                        known.place(),
                        "window: a slide of " + Shown.of(known.value(), Unit.SECONDS) + " is longer than the size of "
                                + Shown.of(size.ifKnown().orElseThrow(), Unit.SECONDS)
                                + ", so that messages would be in no window");
            }
        }
        if (workload.machine() instanceof Value.Known<String> && keyPlaces.containsKey(Measure.NIC)) {
            nodes.problem(
                    keyPlaces.get(Measure.NIC),
                    "nic: the machine " + workload.machine().ifKnown().orElseThrow() + " tells it already; write one of both");
        }
        less(workload, Measure.CHECKPOINT_INTERVAL, Measure.CHECKPOINT_MIN_PAUSE, 10, "the pause");
        parallelism(workload);
        product(workload, Measure.KEYS, Measure.STATE_PER_KEY, MOST_STATE, Unit.BYTES);
        product(workload, Measure.RATE, Measure.MESSAGE_SIZE, MOST_TRAFFIC, Unit.BYTES_PER_SECOND);
    }

    /** Two figures that may be meant each, and not both. */
    private void product(Workload workload, Measure one, Measure other, double most, Unit unit) {
        double product = workload.value(one).ifKnown().orElse(0.0) * workload.value(other).ifKnown().orElse(0.0);
        if (product > most) {
            nodes.problem(
                    workload.value(other).where().orElseThrow(),
                    one.path() + " times " + other.path() + " is " + Shown.of(product, unit)
                            + ", which no cluster holds; look for a wrong unit");
        }
    }

    /** A time that cannot be so many times another one. */
    private void less(Workload workload, Measure of, Measure measure, double times, String what) {
        Value<Double> most = workload.value(of);
        if (workload.value(measure) instanceof Value.Known<Double> known
                && most.ifKnown().filter(value -> known.value() > times * value).isPresent()) {
            nodes.problem(
                    known.place(),
                    measure.path() + ": " + what + " of " + Shown.of(known.value(), Unit.SECONDS)
                            + " is far longer than the interval of "
                            + Shown.of(most.ifKnown().orElseThrow(), Unit.SECONDS));
        }
    }

    private void parallelism(Workload workload) {
        Value<Double> managers = workload.value(Measure.TASK_MANAGERS);
        Value<Double> slots = workload.value(Measure.SLOTS);
        if (workload.value(Measure.PARALLELISM) instanceof Value.Known<Double> known
                && !managers.isAbsent()
                && !slots.isAbsent()) {
            double there = managers.ifKnown().orElseThrow() * slots.ifKnown().orElseThrow();
            if (known.value() > there) {
                nodes.problem(
                        known.place(),
                        "parallelism: " + Shown.of(known.value(), Unit.COUNT) + " needs more slots than the "
                                + Shown.of(there, Unit.COUNT) + " of taskManagers and slots");
            }
        }
    }
}
