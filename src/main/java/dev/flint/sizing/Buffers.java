package dev.flint.sizing;

import dev.flint.flink.memory.TaskManagerMemory;
import dev.flint.flink.network.Cluster;
import dev.flint.flink.network.JobShape;
import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import dev.flint.flink.network.NetworkBuffers;
import dev.flint.flink.network.NetworkDemand;
import dev.flint.flink.network.NetworkSettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.deployment.Deployment;
import dev.flint.model.graph.GraphOfCode;
import dev.flint.model.memory.SizedProcess;
import dev.flint.model.workload.Measure;
import dev.flint.model.workload.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The network buffers that a job needs to start on the TaskManager that needs the most, and those that it has.
 *
 * @param graph the job graph of the code, by its parallelism; empty where the code does not show it plainly
 */
record Buffers(Optional<GraphOfCode.Plain> graph) {

    /** Larger jobs and clusters are not laid out. */
    private static final int MOST = 4_096;

    static Buffers of(Project project, Deployment deployment) {
        List<FlinkVersion> candidates = deployment.versions().candidates();
        if (candidates.isEmpty() || deployment.jobClass().isEmpty()) {
            return new Buffers(Optional.empty());
        }
        FlinkVersion newest = candidates.get(candidates.size() - 1);
        return new Buffers(project.jobGraph(deployment.jobClass().get(), newest)
                .flatMap(graph -> graph instanceof GraphOfCode.Plain plain ? Optional.of(plain) : Optional.empty()));
    }

    /** Buffers that must be there, or a task fails with «Insufficient number of network buffers». */
    Figure required(Inputs inputs) {
        Input parallelism = inputs.input(Measure.PARALLELISM);
        Input managers = inputs.input(Measure.TASK_MANAGERS);
        Input slots = inputs.input(Measure.SLOTS);
        Input shuffles = inputs.input(Measure.SHUFFLES);
        List<Input> from = List.of(parallelism, managers, slots, shuffles);
        boolean known = from.stream().allMatch(input -> input.isKnown() && input.value() <= MOST);
        Optional<SizedProcess<TaskManagerMemory>> process = inputs.deployment().memory();
        Optional<JobShape> shape = known ? shape((int) parallelism.value(), (int) shuffles.value()) : Optional.empty();
        Optional<NetworkSettings> settings = process.flatMap(Buffers::settings);
        if (shape.isEmpty() || settings.isEmpty()) {
            return unknown("required buffers", "the job graph or the settings of the network are not known");
        }
        Cluster cluster = new Cluster(
                OptionalInt.of((int) managers.value()), OptionalInt.of((int) slots.value()), Cluster.Spread.EVEN);
        NetworkDemand demand = NetworkBuffers.of(shape.get(), cluster, version(process.get()), settings.get());
        String how = graph.isPresent() ? "the job graph of the code" : "a job graph of " + shape.get().vertices().size()
                + " tasks, each to all of the next";
        return Figure.of(new Input("required buffers", demand.required(), Unit.COUNT, graph.isPresent()
                ? new Origin(Origin.Kind.CODE, how, Optional.empty())
                : Origin.assumed(how)));
    }

    /** Buffers that a TaskManager has. */
    static Figure available(Inputs inputs) {
        Optional<SizedProcess<TaskManagerMemory>> process = inputs.deployment().memory();
        Optional<NetworkSettings> settings = process.flatMap(Buffers::settings);
        Optional<TaskManagerMemory> memory = process.flatMap(sized -> sized.derivation().ifDerived());
        if (settings.isEmpty() || memory.isEmpty()) {
            return unknown("available buffers", "the memory of the TaskManagers is not known");
        }
        return Figure.of(new Input("available buffers", memory.get().network() / settings.get().segmentSize(), Unit.COUNT,
                Origin.fixed("network memory ÷ segment size")));
    }

    private static Figure unknown(String name, String why) {
        return Figure.of(Input.unknown(name, Unit.COUNT, Origin.unknown(why, Optional.empty())));
    }

    /** The graph of the code, else one task before each shuffle and one behind the last. */
    private Optional<JobShape> shape(int parallelism, int shuffles) {
        if (graph.isPresent()) {
            return graph.get().program().shape(parallelism, true);
        }
        List<Vertex> vertices = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i <= shuffles; i++) {
            vertices.add(new Vertex("task " + (i + 1), parallelism, JobShape.DEFAULT_GROUP));
            if (i > 0) {
                exchanges.add(new Exchange(i - 1, i, Pattern.ALL_TO_ALL, Result.PIPELINED));
            }
        }
        return Optional.of(new JobShape(vertices, exchanges));
    }

    private static Optional<NetworkSettings> settings(SizedProcess<TaskManagerMemory> process) {
        EffectiveConfiguration configuration = process.configuration();
        boolean[] unknown = {false};
        Optional<NetworkSettings> settings = NetworkSettings.of(version(process), key -> {
                    EffectiveValue value = configuration.value(key);
                    unknown[0] |= value.value().isUnknown();
                    return value.value().ifKnown();
                })
                .ifOk();
        return unknown[0] ? Optional.empty() : settings;
    }

    private static FlinkVersion version(SizedProcess<TaskManagerMemory> process) {
        List<FlinkVersion> candidates = process.configuration().versions().candidates();
        return candidates.isEmpty() ? FlinkVersion.NEWEST_KNOWN : candidates.get(candidates.size() - 1);
    }
}
