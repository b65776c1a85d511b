package dev.flint.rules.sizing;

import dev.flint.flink.values.OptionValues;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.model.deployment.Deployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT437. */
final class LocalRecoveryAdaptiveOld implements Rule {

    private static final String LOCAL_RECOVERY = "state.backend.local-recovery";

    LocalRecoveryAdaptiveOld() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (Deployment deployment : project.deployments()) {
            EffectiveConfiguration taskManager = deployment.roles().get(Role.TASKMANAGER);
            EffectiveConfiguration jobManager = deployment.roles().get(Role.JOBMANAGER);
            if (taskManager != null && jobManager != null
                    && deployment.versions().all(version -> version.below(1, 18))) {
                check(taskManager.value(LOCAL_RECOVERY), scheduler(jobManager), deployment, told, findings);
            }
        }
    }

    private static void check(
            EffectiveValue recovery,
            Optional<Assignment> scheduler,
            Deployment deployment,
            Set<Place> told,
            Findings findings) {
        boolean on = recovery.value().ifKnown().flatMap(text -> OptionValues.parseBoolean(text).ifOk()).orElse(false);
        if (!on || scheduler.isEmpty()) {
            return;
        }
        Assignment set = recovery.decisive().orElseThrow();
        if (told.add(set.setting().keyPlace())) {
            findings.at(set.setting().keyPlace(), "not-used", set.setting().key())
                    .with("key", set.setting().key())
                    .with("version", deployment.versions().words())
                    .with("scheduler", scheduler.get().setting().key())
                    .related(scheduler.get().setting().keyPlace(), "the scheduler is the adaptive one");
        }
    }

    /** What makes the scheduler the adaptive one: its name, or reactive mode, which takes no other. */
    private static Optional<Assignment> scheduler(EffectiveConfiguration jobManager) {
        EffectiveValue scheduler = jobManager.value("jobmanager.scheduler");
        EffectiveValue mode = jobManager.value("scheduler-mode");
        boolean adaptive = scheduler.value().ifKnown().filter("adaptive"::equalsIgnoreCase).isPresent();
        boolean reactive = mode.value().ifKnown().filter("reactive"::equalsIgnoreCase).isPresent();
        return reactive ? mode.decisive() : adaptive ? scheduler.decisive() : Optional.empty();
    }
}
