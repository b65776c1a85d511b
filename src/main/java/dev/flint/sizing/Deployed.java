package dev.flint.sizing;

import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.memory.ContainerLimit;
import dev.flint.model.memory.SizedProcess;
import dev.flint.model.workload.Unit;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What is known of what a workload runs on.
 *
 * @param taskManagers how many are started; absent where nothing says so
 * @param onDemand whether Flink starts as many as a job needs
 * @param window that the job's code makes, where it makes one alone
 * @param memory of one TaskManager; empty where the tree does not tell of its configuration
 * @param buffers what is known of the network buffers that the job needs
 */
record Deployed(
        Optional<Deployment> deployment,
        Value<Integer> taskManagers,
        boolean onDemand,
        Optional<Window> window,
        Optional<SizedProcess<TaskManagerMemory>> memory,
        Buffers buffers) {

    static final Deployed NOTHING = new Deployed(
            Optional.empty(), Value.absent(), false, Optional.empty(), Optional.empty(), new Buffers(Optional.empty()));

    /** Bytes of the heap that the tasks of one TaskManager have. */
    Figure taskHeap() {
        return ofMemory("task heap", TaskManagerMemory::taskHeap);
    }

    /** Bytes of the process of one TaskManager. */
    Figure process() {
        return ofMemory("process", TaskManagerMemory::process);
    }

    /** Bytes that the container of a TaskManager may take; not known where none is set. */
    Figure containerLimit() {
        String name = "container limit";
        Value<ContainerLimit> limit = memory.map(SizedProcess::limit).orElseGet(Value::absent);
        return Figure.of(limit instanceof Value.Known<ContainerLimit> known
                ? new Input(name, known.value().bytes(), Unit.BYTES, Origin.deployment("limit", known.place()))
                : Input.unknown(name, Unit.BYTES, Origin.unknown("no limit is set", limit.where())));
    }

    private Figure ofMemory(String name, ToLongFunction<TaskManagerMemory> part) {
        Optional<TaskManagerMemory> derived = memory.flatMap(process -> process.derivation().ifDerived());
        return Figure.of(derived
                .map(whole -> new Input(name, part.applyAsLong(whole), Unit.BYTES, memoryOrigin()))
                .orElseGet(() -> Input.unknown(name, Unit.BYTES, Origin.unknown(
                        "the memory of the TaskManagers is not known", Optional.empty()))));
    }

    private Origin memoryOrigin() {
        return memory.flatMap(SizedProcess::total)
                .map(total -> Origin.deployment(total.layer().name(), total.setting().keyPlace()))
                .orElseGet(() -> Origin.byDefault("default of Flink"));
    }

    /**
     * A window of the code.
     *
     * @param size seconds
     * @param slide seconds
     * @param assigner the class of Flink
     */
    record Window(double size, double slide, String assigner, Place place) {}
}
