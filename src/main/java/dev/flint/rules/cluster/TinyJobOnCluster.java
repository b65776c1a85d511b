package dev.flint.rules.cluster;

import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Shown;
import dev.flint.model.workload.Unit;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.sizing.Input;
import dev.flint.sizing.Sheet;
import dev.flint.sizing.Sheets;
import java.util.Optional;

/** FLINT201. */
final class TinyJobOnCluster implements Rule {

    private static final String HIGH_AVAILABILITY = "high-availability.type";

    TinyJobOnCluster() {}

    @Override
    public void check(Project project, Findings findings) {
        for (Sheet sheet : Sheets.of(project)) {
            double managers = sheet.input(Measure.TASK_MANAGERS).map(Input::value).orElse(Double.NaN);
            boolean wanted = sheet.deployment().filter(TinyJobOnCluster::isHighlyAvailable).isPresent();
            if (sheet.isTiny() && managers > 1 && !wanted) {
                findings.at(sheet.placeOf(Measure.TASK_MANAGERS), "tiny", sheet.name())
                        .with("workload", sheet.name())
                        .with("taskManagers", Shown.of(managers, Unit.COUNT))
                        .with("rate", sheet.input(Measure.RATE).map(Input::shown).orElseThrow())
                        .with("state", Shown.of(sheet.value("state") * managers, Unit.BYTES))
                        .related(sheet.placeOf(Measure.RATE), "the rate that is declared");
            }
        }
    }

    /** Who asks for high availability wants more than one machine; what cannot be told may ask for it. */
    private static boolean isHighlyAvailable(Deployment deployment) {
        EffectiveConfiguration cluster = deployment.roles().getOrDefault(Role.JOBMANAGER, deployment.forJobs());
        EffectiveValue type = cluster.value(HIGH_AVAILABILITY);
        Optional<String> set = type.value().ifKnown();
        return !type.value().isAbsent() && set.filter("NONE"::equalsIgnoreCase).isEmpty();
    }
}
