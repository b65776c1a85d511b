package dev.flint.engine;

import dev.flint.flink.memory.Derivation;
import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.values.MemorySizes;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.memory.ContainerLimit;
import dev.flint.model.memory.SizedProcess;
import dev.flint.report.SizeReport.Memory;
import java.util.Optional;

/** Puts the memory of a TaskManager into the words of the sizing report. */
final class SizeMemory {

    private static final String SEGMENT = "taskmanager.memory.segment-size";

    private SizeMemory() {}

    static Optional<Memory> of(Optional<SizedProcess<TaskManagerMemory>> process) {
        return process.flatMap(sized -> sized.derivation().ifDerived().map(memory -> new Memory(
                memory.process(),
                memory.flink(),
                memory.frameworkHeap(),
                memory.taskHeap(),
                memory.frameworkOffHeap(),
                memory.taskOffHeap(),
                memory.network(),
                memory.managed(),
                memory.metaspace(),
                memory.overhead(),
                sized.limit().ifKnown().map(ContainerLimit::bytes).map(Long::doubleValue).orElse(Double.NaN))));
    }

    /** Why it is not known how the memory is divided; empty where it is. */
    static String note(Optional<SizedProcess<TaskManagerMemory>> process) {
        if (process.isEmpty()) {
            return "It is not known: the tree tells nothing of the configuration of the TaskManagers.";
        }
        Derivation<TaskManagerMemory> derivation = process.get().derivation();
        if (derivation instanceof Derivation.Refused<TaskManagerMemory> refused) {
            return "Flink does not start: " + refused.message();
        }
        return derivation instanceof Derivation.Unknown<TaskManagerMemory> unknown
                ? "It is not known: " + unknown.why() + "."
                : "";
    }

    /** How many network buffers a TaskManager has; NaN where that is not known. */
    static double buffers(Optional<SizedProcess<TaskManagerMemory>> process) {
        if (process.isEmpty()) {
            return Double.NaN;
        }
        EffectiveValue segment = process.get().configuration().value(SEGMENT);
        Optional<String> text = segment.value().isAbsent() ? segment.defaultText() : segment.value().ifKnown();
        Optional<Long> size = text.flatMap(written -> MemorySizes.parse(written).ifOk()).filter(bytes -> bytes > 0);
        Optional<TaskManagerMemory> memory = process.get().derivation().ifDerived();
        return size.isPresent() && memory.isPresent() ? memory.get().network() / size.get() : Double.NaN;
    }
}
