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

/** FLINT405. */
final class NoMinPauseLargeState implements Rule {

    NoMinPauseLargeState() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            Limit interval = sheet.limit(What.CHECKPOINT_INTERVAL).orElseThrow();
            boolean pauses = sheet.input(Measure.CHECKPOINT_MIN_PAUSE).filter(pause -> pause.value() == 0).isEmpty();
            boolean expires = sheet.limit(What.CHECKPOINT_TIMEOUT).orElseThrow().utilisation() > 1;
            // What takes longer than its interval, or than it may, is another rule's.
            if (pauses || expires || !(interval.utilisation() > 1 - interval.free()) || interval.utilisation() > 1) {
                continue;
            }
            findings.at(sheet.placeOf(Measure.CHECKPOINT_INTERVAL), "no-pause", sheet.name())
                    .with("workload", sheet.name())
                    .with("size", Shown.of(sheet.checkpointSize(), Unit.BYTES))
                    .with("bandwidth", Shown.of(sheet.value("available-bandwidth"), Unit.BYTES_PER_SECOND))
                    .with("duration", Shown.of(interval.demand().value(), Unit.SECONDS))
                    .with("used", Shown.of(interval.utilisation(), Unit.SHARE))
                    .with("interval", Shown.of(interval.capacity().value(), Unit.SECONDS))
                    .with("pause", Shown.of(interval.capacity().value() / 2, Unit.SECONDS))
                    .related(sheet.placeOf(Measure.STATE_PER_KEY), "the state that is declared");
        }
    }
}
