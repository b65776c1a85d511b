package dev.flint.rules.sizing;

import dev.flint.model.Project;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.sizing.Input;
import dev.flint.sizing.Limit;
import dev.flint.sizing.Mend;
import dev.flint.sizing.Origin;
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;
import dev.flint.sizing.WhatIf;
import java.util.List;

/** FLINT458. */
final class OversizedCluster implements Rule {

    OversizedCluster() {}

    @Override
    public void check(Project project, Findings findings) {
        if (project.workloads().isEmpty()) {
            return;
        }
        for (Sheets.Pair pair : Sheets.pair(project).pairs()) {
            Sheet sheet = pair.sheet(WhatIf.NOTHING);
            if (sheet.isOversized() && !statesHeadroom(sheet) && !sheet.isTiny()) {
                List<Mend> mends = pair.advice(WhatIf.NOTHING).mends();
                if (!mends.isEmpty()) {
                    report(sheet, mends.get(0), findings);
                }
            }
        }
    }

    /** Who says how much is to stay free has his reason. */
    private static boolean statesHeadroom(Sheet sheet) {
        return sheet.input(Measure.HEADROOM)
                .filter(input -> input.origin().kind() == Origin.Kind.DECLARED)
                .isPresent();
    }

    private static void report(Sheet sheet, Mend mend, Findings findings) {
        Limit most = mostUsed(sheet);
        findings.at(sheet.placeOf(Measure.TASK_MANAGERS), "oversized", sheet.name())
                .with("workload", sheet.name())
                .with("taskManagers", sheet.input(Measure.TASK_MANAGERS).map(Input::shown).orElseThrow())
                .with("what", most.label())
                .with("used", Shown.of(most.utilisation(), Unit.SHARE))
                .with("mend", mend.text())
                .related(sheet.placeOf(Measure.RATE), "the rate that is declared");
    }

    private static Limit mostUsed(Sheet sheet) {
        Limit most = null;
        for (Limit limit : sheet.limits(Limit.Verdict.AMPLE)) {
            most = most == null || limit.utilisation() > most.utilisation() ? limit : most;
        }
        return most;
    }
}
