package dev.flint.sizing;

import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;

/**
 * Something that a figure is made of.
 *
 * @param name as it stands in formulas
 * @param value in the base of its unit; NaN where it is not known
 */
public record Input(String name, double value, Unit unit, Origin origin) {

    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** For people. */
    public String shown() {
        return isKnown() ? Shown.of(value, unit) : "not known";
    }

    static Input unknown(String name, Unit unit, Origin origin) {
        return new Input(name, Double.NaN, unit, origin);
    }
}
