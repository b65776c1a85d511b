package dev.flint.rules.sizing;

import dev.flint.flink.network.Cluster;
import dev.flint.flink.network.Cluster.Spread;
import dev.flint.flink.network.JobShape;
import dev.flint.flink.network.NetworkBuffers;
import dev.flint.flink.network.NetworkDemand;
import dev.flint.flink.network.NetworkSettings;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveConfiguration;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.deployment.TaskManagerCount;
import dev.flint.model.graph.GraphOfCode;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** FLINT429. */
final class NetworkBuffersInsufficient implements Rule {

    private static final String SLOTS = "taskmanager.numberOfTaskSlots";

    NetworkBuffersInsufficient() {}

    @Override
    public void check(Project project, Findings findings) {
        for (DeploymentMemory memory : project.memory()) {
            TaskManagerCount taskManagers = project.taskManagers(memory.deployment());
            boolean told = taskManagers.onDemand() || taskManagers.count().ifKnown().filter(n -> n > 0).isPresent();
            if (told && memory.taskManager().isPresent() && memory.deployment().jobClass().isPresent()) {
                NetworkPool.of(memory.taskManager().get()).ifPresent(pool -> check(project, memory, pool, findings));
            }
        }
    }

    private static void check(Project project, DeploymentMemory memory, NetworkPool pool, Findings findings) {
        EffectiveConfiguration job = memory.deployment().forJobs();
        OptionalInt parallelism = number(job, "parallelism.default");
        OptionalInt slots = number(pool.configuration(), SLOTS);
        boolean streaming = isOrAbsent(job, "execution.runtime-mode", "STREAMING");
        EffectiveValue chaining = job.value("pipeline.operator-chaining.enabled");
        boolean told = parallelism.isPresent() && slots.isPresent() && !chaining.value().isUnknown();
        if (!told || !streaming || changesParallelism(job, pool.configuration())) {
            return;
        }
        boolean chained = chaining.value().ifKnown().filter("false"::equalsIgnoreCase).isEmpty();
        String className = memory.deployment().jobClass().orElseThrow();
        NetworkDemand newest = null;
        JobShape newestShape = null;
        for (FlinkVersion version : pool.configuration().versions().candidates()) {
            Optional<JobShape> shape = project.jobGraph(className, version)
                    .flatMap(graph -> shape(graph, parallelism.getAsInt(), chained));
            Optional<NetworkSettings> settings = pool.settings(version);
            if (shape.isEmpty() || settings.isEmpty()) {
                return;
            }
            Cluster cluster = new Cluster(taskManagers(project, memory), slots, Spread.EVEN);
            newestShape = shape.get();
            newest = NetworkBuffers.of(newestShape, cluster, version, settings.get());
            if (!isShort(newest, pool, job)) {
                return;
            }
        }
        if (newest != null) {
            report(newest, newestShape, pool, findings);
        }
    }

    /** Where something scales the job, it may run with less. */
    private static boolean changesParallelism(EffectiveConfiguration job, EffectiveConfiguration taskManager) {
        return !isOrAbsent(taskManager, "scheduler-mode", "none")
                || !isOrAbsent(taskManager, "job.autoscaler.enabled", "false")
                || !isOrAbsent(job, "pipeline.jobvertex-parallelism-overrides", "");
    }

    private static boolean isShort(NetworkDemand demand, NetworkPool pool, EffectiveConfiguration job) {
        boolean unaligned = job.value("execution.checkpointing.unaligned.enabled")
                .value().ifKnown().filter("true"::equalsIgnoreCase).isPresent();
        return demand.atLeast() > pool.buffers() || unaligned && demand.recovering() > pool.buffers();
    }

    /** Empty where as many are started as the slots of the job need. */
    private static OptionalInt taskManagers(Project project, DeploymentMemory memory) {
        return project.taskManagers(memory.deployment())
                .count()
                .ifKnown()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static Optional<JobShape> shape(GraphOfCode graph, int parallelism, boolean chained) {
        return graph instanceof GraphOfCode.Plain plain
                ? plain.program().shape(parallelism, chained)
                : Optional.empty();
    }

    private static void report(NetworkDemand demand, JobShape shape, NetworkPool pool, Findings findings) {
        long available = pool.buffers();
        boolean never = demand.atLeast() > available;
        long needed = never ? demand.required() : demand.recovering();
        int widest = shape.vertices().stream().mapToInt(JobShape.Vertex::parallelism).max().orElseThrow();
        Place place = pool.place();
        findings.at(place, never ? "insufficient" : "insufficient-for-recovery", "taskmanager.memory.network")
                .with("needed", grouped(needed))
                .with("available", grouped(available))
                .with("parallelism", widest)
                .with("slots", demand.slots() + (demand.slots() == 1 ? " slot" : " slots"))
                .with("taskManagers", taskManagers(demand.taskManagers()))
                .with("memory", pool.mebibytes(needed));
    }

    private static String taskManagers(int number) {
        return number == 1 ? "one TaskManager" : "each of " + number + " TaskManagers";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static boolean isOrAbsent(EffectiveConfiguration configuration, String key, String expected) {
        EffectiveValue value = configuration.value(key);
        return value.value().isAbsent() || value.value().ifKnown().filter(expected::equalsIgnoreCase).isPresent();
    }

    /** The number that an option has, set or by default; empty where it cannot be told. */
    private static OptionalInt number(EffectiveConfiguration configuration, String key) {
        EffectiveValue value = configuration.value(key);
        Optional<String> text = value.value().isAbsent() ? value.defaultText() : value.value().ifKnown();
        try {
            int number = Integer.parseInt(text.orElse(""));
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }
}
