package dev.flint.rules.sizing;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Severity;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.configuration.Role;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT425. */
final class TmTooSmall implements Rule {

    /** Below this Flink itself warns of a JobManager ({@code JobManagerOptions.MIN_JVM_HEAP_SIZE}). */
    private static final long SMALL = 128L << 20;

    private static final long TINY = 64L << 20;

    TmTooSmall() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.taskManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived ->
                    check(process, "taskmanager.memory.task.heap.size", derived.taskHeap(), derived.process(), told,
                            findings)));
            memory.jobManager().ifPresent(process -> process.derivation().ifDerived().ifPresent(derived ->
                    check(process, "jobmanager.memory.heap.size", derived.heap(), derived.process(), told, findings)));
        }
    }

    /** A heap that somebody sets himself is his choice. */
    private static void check(
            SizedProcess<?> process, String heapKey, long heap, long size, Set<Place> told, Findings findings) {
        Optional<Assignment> place = ProcessPlaces.toMend(process);
        if (heap >= SMALL
                || !process.configuration().value(heapKey).value().isAbsent()
                || place.isEmpty()
                || !told.add(place.get().setting().keyPlace())) {
            return;
        }
        Finding.Builder finding = findings.at(
                        place.get().setting().keyPlace(), process.role().word(), place.get().setting().key())
                .with("size", Amounts.mebibytes(size))
                .with("heap", Amounts.mebibytes(heap));
        if (process.role() == Role.TASKMANAGER) {
            finding.with("slots", slots(process));
        }
        if (heap >= TINY) {
            finding.severity(Severity.INFO);
        }
        if (ProcessPlaces.isPresumed(process)) {
            finding.confidence(Confidence.MEDIUM);
        }
    }

    private static String slots(SizedProcess<?> process) {
        EffectiveValue slots = process.configuration().value("taskmanager.numberOfTaskSlots");
        String number = slots.value().isAbsent() ? "1" : slots.value().ifKnown().orElse("").strip();
        return number.equals("1") ? "its slot" : number.isEmpty() ? "its slots" : "its " + number + " slots";
    }
}
