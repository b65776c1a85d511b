package dev.flint.sizing;

import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A figure that carries its formula along: what is computed and what is shown of it cannot differ. What is made of
 * something unknown is unknown.
 *
 * @param value in the base of its unit; NaN where it is not known
 * @param formula with the names of the inputs
 * @param worked the formula with their figures
 * @param rank how tightly its last operation binds
 * @param inputs everything that it is made of, once each
 */
public record Figure(double value, String formula, String worked, Rank rank, List<Input> inputs) {

    /** How tightly an operation binds. */
    public enum Rank {
        SUM,
        PRODUCT,
        LEAF
    }

    public Figure {
        inputs = List.copyOf(inputs);
    }

    static Figure of(Input input) {
        return new Figure(input.value(), input.name(), input.shown(), Rank.LEAF, List.of(input));
    }

    /** A number that stands in a formula for itself. */
    static Figure number(double value) {
        String text = Shown.of(value, Unit.FACTOR);
        return new Figure(value, text, text, Rank.LEAF, List.of());
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** The inputs that are missing. */
    public List<Input> missing() {
        List<Input> missing = new ArrayList<>();
        for (Input input : inputs) {
            if (!input.isKnown()) {
                missing.add(input);
            }
        }
        return missing;
    }

    Figure times(Figure other) {
        return join(value * other.value, " × ", Rank.PRODUCT, other, false);
    }

    Figure over(Figure other) {
        return join(value / other.value, " ÷ ", Rank.PRODUCT, other, true);
    }

    Figure plus(Figure other) {
        return join(value + other.value, " + ", Rank.SUM, other, false);
    }

    Figure minus(Figure other) {
        return join(value - other.value, " − ", Rank.SUM, other, true);
    }

    /** The lesser of two; where one is not known it is the other. */
    static Figure least(Figure one, Figure other) {
        if (!one.isKnown() || !other.isKnown()) {
            return one.isKnown() ? one : other;
        }
        return new Figure(
                Math.min(one.value, other.value),
                "min(" + one.formula + ", " + other.formula + ")",
                "min(" + one.worked + ", " + other.worked + ")",
                Rank.LEAF,
                merged(one.inputs, other.inputs));
    }

    /** The share of keys that are met when so many messages with evenly drawn keys have come: 1 − e^(−this). */
    Figure met() {
        return new Figure(
                1 - Math.exp(-value),
                "(1 − e^(−" + bracketed(formula, rank, Rank.PRODUCT) + "))",
                "(1 − e^(−" + bracketed(worked, rank, Rank.PRODUCT) + "))",
                Rank.LEAF,
                inputs);
    }

    /** The same under a name of its own, for the formulas of others. */
    Figure as(String name, Unit unit) {
        return new Figure(value, name, isKnown() ? Shown.of(value, unit) : "not known", Rank.LEAF, inputs);
    }

    private Figure join(double result, String operator, Rank operation, Figure other, boolean strict) {
        Rank right = strict && operation == Rank.PRODUCT ? Rank.LEAF : strict ? Rank.PRODUCT : operation;
        return new Figure(
                result,
                bracketed(formula, rank, operation) + operator + bracketed(other.formula, other.rank, right),
                bracketed(worked, rank, operation) + operator + bracketed(other.worked, other.rank, right),
                operation,
                merged(inputs, other.inputs));
    }

    private static String bracketed(String text, Rank rank, Rank least) {
        return rank.compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static List<Input> merged(List<Input> one, List<Input> other) {
        Set<Input> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
