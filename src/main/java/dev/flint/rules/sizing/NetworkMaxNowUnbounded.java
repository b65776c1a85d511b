package dev.flint.rules.sizing;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT430. */
final class NetworkMaxNowUnbounded implements Rule {

    /** Up to 1.16 the default of {@code taskmanager.memory.network.max}. */
    private static final long FORMER_MAX = 1L << 30;

    NetworkMaxNowUnbounded() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived ->
                    check(process, derived, told, findings)));
        }
    }

    private static void check(
            SizedProcess<TaskManagerMemory> process, TaskManagerMemory memory, Set<Place> told, Findings findings) {
        EffectiveConfiguration configuration = process.configuration();
        boolean byDefault = isAbsent(configuration, "taskmanager.memory.network.max")
                && isAbsent(configuration, "taskmanager.memory.network.min")
                && isAbsent(configuration, "taskmanager.memory.network.fraction")
                && isAbsent(configuration, "taskmanager.network.numberOfBuffers")
                // With the heap set too the network memory is the rest, whatever its range.
                && isAbsent(configuration, "taskmanager.memory.task.heap.size");
        Optional<Assignment> total = ProcessPlaces.toMend(process);
        if (!byDefault
                || memory.network() <= FORMER_MAX
                || !configuration.versions().all(version -> version.atLeast(1, 17))
                || total.isEmpty()
                || !told.add(total.get().setting().keyPlace())) {
            return;
        }
        Finding.Builder finding = findings.at(
                        total.get().setting().keyPlace(), "unbounded", total.get().setting().key())
                .with("size", Amounts.mebibytes(memory.process()))
                .with("network", Amounts.mebibytes(memory.network()))
                .with("more", Amounts.mebibytes(memory.network() - FORMER_MAX));
        if (ProcessPlaces.isPresumed(process)) {
            finding.confidence(Confidence.MEDIUM);
        }
    }

    private static boolean isAbsent(EffectiveConfiguration configuration, String key) {
        return configuration.value(key).value().isAbsent();
    }
}
