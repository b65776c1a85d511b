package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.sizing.Input;
import dev.flint.sizing.Limit;
import dev.flint.sizing.Limit.What;
import dev.flint.sizing.Origin;
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;

/** FLINT433. */
final class NoCatchUpHeadroom implements Rule {

    /** The article's 20 % for peaks and failures, at least. */
    private static final double LEAST_OVER_RATE = 1.2;

    NoCatchUpHeadroom() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            double rate = sheet.input(Measure.RATE).map(Input::value).orElse(Double.NaN);
            double capacity = sheet.input(Measure.CAPACITY).map(Input::value).orElse(Double.NaN);
            Limit catchUp = sheet.limit(What.CATCH_UP).orElseThrow();
            boolean asked = sheet.input(Measure.CATCH_UP)
                    .filter(input -> input.origin().kind() == Origin.Kind.DECLARED)
                    .isPresent();
            if (capacity <= rate) {
                report(sheet, Measure.CAPACITY, "falls-behind", catchUp, findings);
            } else if (capacity < rate * LEAST_OVER_RATE) {
                report(sheet, Measure.CAPACITY, "too-little", catchUp, findings);
            } else if (asked && catchUp.utilisation() > 1) {
                report(sheet, Measure.CATCH_UP, Double.isNaN(capacity) ? "by-network" : "too-slow", catchUp, findings);
            }
        }
    }

    private static void report(Sheet sheet, Measure at, String message, Limit catchUp, Findings findings) {
        double rate = sheet.input(Measure.RATE).map(Input::value).orElseThrow();
        findings.at(sheet.placeOf(at), message, sheet.name())
                .with("workload", sheet.name())
                .with("capacity", Shown.of(sheet.value("capacity"), Unit.MESSAGES_PER_SECOND))
                .with("rate", sheet.input(Measure.RATE).map(Input::shown).orElseThrow())
                .with("spare", Shown.of(sheet.value("capacity") / rate - 1, Unit.SHARE))
                .with("downtime", sheet.input(Measure.DOWNTIME).map(Input::shown).orElseThrow())
                .with("catchUp", shown(catchUp.demand().value()))
                .with("limit", Shown.of(catchUp.capacity().value(), Unit.SECONDS))
                .related(sheet.placeOf(Measure.RATE), "the rate that is declared");
    }

    private static String shown(double seconds) {
        if (Double.isNaN(seconds)) {
            return "an unknown time";
        }
        return Double.isInfinite(seconds) ? "for ever" : Shown.of(seconds, Unit.SECONDS);
    }
}
