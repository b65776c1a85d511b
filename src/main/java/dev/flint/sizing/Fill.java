package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import java.util.List;

/**
 * How full the open windows can be: a window that has been open for a time holds no more keys than messages have come.
 *
 * @param most entries in all open windows, just before the oldest closes
 * @param expected entries where keys are drawn evenly: of K keys, K × (1 − e^(−a ÷ K)) are met by a messages
 * @param fullMost keys in the oldest window at most
 * @param fullExpected keys in the oldest window where they are drawn evenly
 */
record Fill(Figure most, Figure expected, Figure fullMost, Figure fullExpected) {

    /** More windows than these are summed up as if they were these, each so much longer. */
    private static final int MOST_STEPS = 1_000;

    static Fill of(Inputs inputs) {
        Input rate = inputs.input(Measure.RATE);
        Input keys = inputs.input(Measure.KEYS);
        Input size = inputs.input(Measure.WINDOW_SIZE);
        Input slide = inputs.input(Measure.WINDOW_SLIDE);
        List<Input> from = List.of(rate, keys, size, slide);
        double windows = Math.max(1, Math.floor(size.value() / slide.value()));
        int steps = (int) Math.min(MOST_STEPS, windows);
        double most = 0;
        double expected = 0;
        for (int i = 1; i <= steps; i++) {
            double messages = rate.value() * size.value() * i / steps;
            most += Math.min(keys.value(), messages) * windows / steps;
            expected += met(keys.value(), messages) * windows / steps;
        }
        double all = rate.value() * size.value();
        return new Fill(
                sum("Σ min(keys, rate × age)", most, from),
                sum("Σ keys × (1 − e^(−rate × age ÷ keys))", expected, from),
                sum("min(keys, rate × window size)", Math.min(keys.value(), all), from),
                sum("keys × (1 − e^(−rate × window size ÷ keys))", met(keys.value(), all), from));
    }

    private static double met(double keys, double messages) {
        return keys * (1 - Math.exp(-messages / keys));
    }

    private static Figure sum(String formula, double value, List<Input> from) {
        String worked = Shown.of(value, Unit.COUNT);
        return new Figure(value, formula, worked, Figure.Rank.PRODUCT, from);
    }
}
