package dev.flint.rules.sizing;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.flink.memory.JobManagerMemory;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.ContainerLimit;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT420. */
final class ContainerLimitBelowProcess implements Rule {

    ContainerLimitBelowProcess() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.jobManager().ifPresent(process -> {
                Optional<JobManagerMemory> derived = process.derivation().ifDerived();
                derived.ifPresent(m -> check(process, m.process(), m.overhead(), told, findings));
            });
            memory.taskManager().ifPresent(process -> {
                Optional<TaskManagerMemory> derived = process.derivation().ifDerived();
                derived.ifPresent(m -> check(process, m.process(), m.overhead(), told, findings));
            });
        }
    }

    private static void check(
            SizedProcess<?> process, long size, long overhead, Set<Place> told, Findings findings) {
        if (!(process.limit() instanceof Value.Known<ContainerLimit> limit)
                || limit.value().bytes() >= size
                || !told.add(limit.place())) {
            return;
        }
        boolean withoutOverhead = limit.value().bytes() < size - overhead;
        Finding.Builder finding = findings.at(
                        limit.place(), withoutOverhead ? "below-flinks-memory" : "below-process", process.role().word())
                .with("process", ProcessPlaces.name(process.role()))
                .with("limit", Amounts.mebibytes(limit.value().bytes()))
                .with("written", limit.value().written())
                .with("size", Amounts.mebibytes(size))
                .with("used", Amounts.mebibytes(size - overhead));
        if (!withoutOverhead) {
            finding.with("left", Amounts.mebibytes(limit.value().bytes() - (size - overhead)))
                    .with("overhead", Amounts.mebibytes(overhead));
        }
        if (ProcessPlaces.isPresumed(process)) {
            finding.confidence(Confidence.MEDIUM);
        }
        Optional<Assignment> total = process.total();
        total.ifPresent(set ->
                finding.related(set.setting().keyPlace(), "the size from which Flink derives the others"));
    }
}
