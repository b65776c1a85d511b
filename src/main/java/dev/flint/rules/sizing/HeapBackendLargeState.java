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

/** FLINT415. */
final class HeapBackendLargeState implements Rule {

    HeapBackendLargeState() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            Optional<Limit> heap = sheet.limit(What.TASK_HEAP);
            if (heap.isPresent() && heap.get().utilisation() > 1) {
                findings.at(sheet.backendPlace(), "too-large", sheet.name())
                        .with("workload", sheet.name())
                        .with("state", Shown.of(sheet.value("state"), Unit.BYTES))
                        .with("demand", Shown.of(heap.get().demand().value(), Unit.BYTES))
                        .with("heap", Shown.of(heap.get().capacity().value(), Unit.BYTES))
                        .related(sheet.placeOf(Measure.STATE_PER_KEY), "the state that is declared");
            }
        }
    }
}
