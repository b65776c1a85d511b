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
import java.util.Optional;

/** FLINT434. */
final class DiskTooSmall implements Rule {

    DiskTooSmall() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            Optional<Limit> space = sheet.limit(What.DISK_SPACE);
            if (space.isPresent() && space.get().utilisation() > 1) {
                double live = sheet.value("disk-live");
                boolean full = live > space.get().capacity().value();
                findings.at(sheet.placeOf(Measure.DISK_SPACE), full ? "full" : "no-room", sheet.name())
                        .with("workload", sheet.name())
                        .with("live", Shown.of(live, Unit.BYTES))
                        .with("demand", Shown.of(space.get().demand().value(), Unit.BYTES))
                        .with("space", Shown.of(space.get().capacity().value(), Unit.BYTES))
                        .related(sheet.placeOf(Measure.STATE_PER_KEY), "the state that is declared");
            }
        }
    }
}
