package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.sizing.Limit;
import dev.flint.sizing.Limit.What;
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;

/** FLINT403. */
final class IntervalVsStateBandwidth implements Rule {

    IntervalVsStateBandwidth() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            Limit interval = sheet.limit(What.CHECKPOINT_INTERVAL).orElseThrow();
            Limit timeout = sheet.limit(What.CHECKPOINT_TIMEOUT).orElseThrow();
            if (timeout.utilisation() > 1) {
                report(sheet, timeout, Measure.CHECKPOINT_TIMEOUT, "timeout", findings);
            } else if (interval.utilisation() > 1) {
                report(sheet, interval, Measure.CHECKPOINT_INTERVAL, "interval", findings);
            }
        }
    }

    private static void report(Sheet sheet, Limit limit, Measure measure, String message, Findings findings) {
        boolean written = sheet.input(measure).flatMap(input -> input.origin().place()).isPresent();
        findings.at(sheet.placeOf(written ? measure : Measure.CHECKPOINT_INTERVAL), message, sheet.name())
                .with("workload", sheet.name())
                .with("size", Shown.of(sheet.checkpointSize(), Unit.BYTES))
                .with("bandwidth", Shown.of(sheet.value("available-bandwidth"), Unit.BYTES_PER_SECOND))
                .with("duration", shown(limit.demand().value()))
                .with("time", Shown.of(limit.capacity().value(), Unit.SECONDS))
                .related(sheet.placeOf(Measure.STATE_PER_KEY), "the state that is declared");
    }

    private static String shown(double seconds) {
        return Double.isInfinite(seconds) ? "for ever" : Shown.of(seconds, Unit.SECONDS);
    }
}
