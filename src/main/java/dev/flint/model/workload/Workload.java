package dev.flint.model.workload;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The load that a job has to carry and what it runs on, as far as somebody has declared it.
 *
 * @param deployment the name of the deployment that carries it
 * @param job the class with the main method
 * @param machine the type of the machine of a TaskManager, one that flint knows
 * @param backend {@code hashmap} or {@code rocksdb}
 * @param declared each figure with the place of its text, in the base of its unit
 * @param place of the workload's name
 */
public record Workload(
        String name,
        Value<String> deployment,
        Value<String> job,
        Value<String> machine,
        Value<String> backend,
        Map<Measure, Value.Known<Double>> declared,
        Place place) {

    public Workload {
        declared = declared.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(declared));
    }

    /** What is declared of a figure, absent where nothing is. */
    public Value<Double> value(Measure measure) {
        Value.Known<Double> value = declared.get(measure);
        return value == null ? Value.absent() : value;
    }

    /** The same with another set of figures. */
    public Workload with(Map<Measure, Value.Known<Double>> figures, Value<String> otherMachine, Value<String> otherBackend) {
        return new Workload(name, deployment, job, otherMachine, otherBackend, figures, place);
    }
}
