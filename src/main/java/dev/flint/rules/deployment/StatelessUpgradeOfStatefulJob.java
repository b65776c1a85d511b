package dev.flint.rules.deployment;

import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/** FLINT310. */
final class StatelessUpgradeOfStatefulJob implements Rule {

    private static final String INTERVAL = "execution.checkpointing.interval";

    /** What shows that a job keeps state; the names that are read in one version or another. */
    private static final List<String> EVIDENCE =
            List.of(INTERVAL, "execution.checkpointing.dir", "state.checkpoints.dir");

    StatelessUpgradeOfStatefulJob() {}

    @Override
    public void check(Project project, Findings findings) {
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            if (!deployment.partial() && deployment.job() instanceof Value.Known<OperatorDeployment.Job> job) {
                check(deployment, job.value(), findings);
            }
        }
    }

    private static void check(OperatorDeployment deployment, OperatorDeployment.Job job, Findings findings) {
        if (job.upgradeMode().isUnknown() || isBatch(deployment.configuration())) {
            return;
        }
        boolean written = !job.upgradeMode().isAbsent();
        if (written && !job.upgradeMode().ifKnown().orElseThrow().strip().equalsIgnoreCase("stateless")) {
            return;
        }
        if (!written && job.jarUri().isAbsent()) {
            return;
        }
        Place place = written ? job.upgradeMode().where().orElseThrow() : job.place();
        Optional<Setting> evidence = evidence(deployment.configuration());
        if (evidence.isPresent()) {
            findings.at(place, written ? "stateless" : "not-set", deployment.name())
                    .with("name", deployment.name())
                    .with("evidence", evidence.get().key())
                    .related(evidence.get().keyPlace(), "the job keeps state");
        } else if (!written) {
            findings.at(place, "not-set-without-evidence", deployment.name()).with("name", deployment.name());
        }
    }

    private static Optional<Setting> evidence(WrittenConfiguration configuration) {
        for (String key : EVIDENCE) {
            Optional<Setting> setting = configuration.last(key);
            Optional<String> value = setting.flatMap(s -> s.value().ifKnown()).map(String::strip);
            if (value.isPresent() && !value.get().isEmpty() && !(key.equals(INTERVAL) && switchesOff(value.get()))) {
                return setting;
            }
        }
        return Optional.empty();
    }

    /** A zero of whatever unit. */
    private static boolean switchesOff(String interval) {
        return interval.startsWith("0") && !interval.startsWith("0.") || interval.startsWith("-");
    }

    private static boolean isBatch(WrittenConfiguration configuration) {
        Value<String> mode = configuration.value(List.of("execution.runtime-mode"));
        return mode.isUnknown() || mode.ifKnown().map(String::strip).filter("batch"::equalsIgnoreCase).isPresent();
    }
}
