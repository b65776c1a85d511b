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
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;

/** FLINT432. */
final class NicSaturated implements Rule {

    NicSaturated() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            Limit in = sheet.limit(What.NETWORK_IN).orElseThrow();
            Limit out = sheet.limit(What.NETWORK_OUT).orElseThrow();
            boolean inward = Double.isNaN(out.utilisation()) || in.utilisation() >= out.utilisation();
            Limit most = inward ? in : out;
            if (most.utilisation() > 1 - most.free()) {
                findings.at(sheet.placeOf(Measure.NIC), inward ? "in" : "out", sheet.name())
                        .with("workload", sheet.name())
                        .with("demand", Shown.of(most.demand().value(), Unit.BYTES_PER_SECOND))
                        .with("network", Shown.of(most.capacity().value(), Unit.BYTES_PER_SECOND))
                        .with("used", Shown.of(most.utilisation(), Unit.SHARE))
                        .with("most", Shown.of(1 - most.free(), Unit.SHARE))
                        .with("taskManagers", sheet.input(Measure.TASK_MANAGERS).map(Input::shown).orElseThrow())
                        .related(sheet.placeOf(Measure.RATE), "the rate that is declared");
            }
        }
    }
}
