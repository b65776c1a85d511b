package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import dev.flint.flink.network.NetworkDemand.Part;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what the tasks of a job take from the network pools of their TaskManagers: for every output of every subtask,
 * and for every input gate. What flows over blocking exchanges runs one stage after the other, and only the largest
 * stage counts.
 */
public final class NetworkBuffers {

    private final JobShape job;
    private final Cluster cluster;
    private final BufferRules rules;
    private final SlotPlacement placement;
    private final int taskManagers;

    private NetworkBuffers(JobShape job, Cluster cluster, FlinkVersion version, NetworkSettings settings) {
        this.job = job;
        this.cluster = cluster;
        this.rules = new BufferRules(settings, version.atLeast(1, 17));
        this.placement = new SlotPlacement(job);
        this.taskManagers = cluster.taskManagersFor(placement.count());
    }

    /** The demand of a job on the TaskManager that needs the most of it. */
    public static NetworkDemand of(JobShape job, Cluster cluster, FlinkVersion version, NetworkSettings settings) {
        return new NetworkBuffers(job, cluster, version, settings).largest();
    }

    /** How many slots a job takes: of each slot sharing group as many as its widest vertex has subtasks, or more. */
    public static int slots(JobShape job) {
        return new SlotPlacement(job).count();
    }

    private NetworkDemand largest() {
        int[] stages = Stages.of(job);
        NetworkDemand largest = null;
        for (int stage = 0; stage < Stages.count(stages); stage++) {
            NetworkDemand of = ofStage(stages, stage);
            largest = largest == null || of.required() > largest.required() ? of : largest;
        }
        return largest;
    }

    private NetworkDemand ofStage(int[] stages, int stage) {
        Buffers[] sums = new Buffers[taskManagers];
        List<List<Part>> parts = new ArrayList<>();
        for (int i = 0; i < taskManagers; i++) {
            sums[i] = Buffers.NONE;
            parts.add(new ArrayList<>());
        }
        long total = 0;
        for (Exchange exchange : job.exchanges()) {
            if (stages[exchange.from()] == stage) {
                total += outputs(exchange, sums, parts);
            }
            if (stages[exchange.to()] == stage) {
                total += gates(exchange, sums, parts);
            }
        }
        int most = 0;
        for (int i = 1; i < taskManagers; i++) {
            most = sums[i].required() > sums[most].required() ? i : most;
        }
        Buffers sum = sums[most];
        long atLeast = Math.min(sum.required(), (total + taskManagers - 1) / taskManagers);
        return new NetworkDemand(
                sum.required(), sum.recovering(), sum.wanted(), atLeast, taskManagers, slotsOn(most), parts.get(most));
    }

    private int slotsOn(int taskManager) {
        int slots = 0;
        for (int slot = 0; slot < placement.count(); slot++) {
            slots += cluster.taskManagerOf(slot, placement.count()) == taskManager ? 1 : 0;
        }
        return slots;
    }

    /** @return what the outputs of all subtasks require together */
    private long outputs(Exchange exchange, Buffers[] sums, List<List<Part>> parts) {
        Connection connection = connection(exchange);
        Adding adding = new Adding(exchange.from(), exchange.to(), true);
        long total = 0;
        for (int subtask = 0; subtask < connection.producers(); subtask++) {
            int subpartitions = connection.subpartitions(subtask);
            Buffers buffers = rules.output(exchange.result(), subpartitions);
            adding.add(
                    taskManager(exchange.from(), subtask),
                    buffers,
                    rules.outputFormula(exchange.result(), subpartitions));
            total += buffers.required();
        }
        adding.into(sums, parts);
        return total;
    }

    /** @return what the gates of all subtasks require together at least, however they are laid out */
    private long gates(Exchange exchange, Buffers[] sums, List<List<Part>> parts) {
        Connection connection = connection(exchange);
        int[] before = producersPerTaskManager(exchange);
        Adding adding = new Adding(exchange.to(), exchange.from(), false);
        long total = 0;
        for (int subtask = 0; subtask < connection.consumers(); subtask++) {
            int channels = connection.channels(subtask);
            int on = taskManager(exchange.to(), subtask);
            int remote = channels - local(exchange, connection, subtask, on, before);
            Result result = exchange.result();
            adding.add(on, rules.gate(result, channels, remote), rules.gateFormula(result, channels, remote));
            total += rules.gate(result, channels, fewestRemote(exchange, channels)).required();
        }
        adding.into(sums, parts);
        return total;
    }

    /** On one TaskManager there are never more producers than it has slots. */
    private int fewestRemote(Exchange exchange, int channels) {
        int slots = cluster.slots().orElse(taskManagers == 1 ? placement.count() : cluster.slotsOn(placement.count()));
        return exchange.pattern() == Pattern.POINTWISE ? 0 : Math.max(0, channels - slots);
    }

    private int local(Exchange exchange, Connection connection, int consumer, int on, int[] perTaskManager) {
        if (exchange.pattern() == Pattern.ALL_TO_ALL) {
            return perTaskManager[on];
        }
        int local = 0;
        int first = connection.firstProducer(consumer);
        for (int producer = first; producer < first + connection.channels(consumer); producer++) {
            local += taskManager(exchange.from(), producer) == on ? 1 : 0;
        }
        return local;
    }

    private int[] producersPerTaskManager(Exchange exchange) {
        int[] perTaskManager = new int[taskManagers];
        for (int producer = 0; producer < job.producer(exchange).parallelism(); producer++) {
            perTaskManager[taskManager(exchange.from(), producer)]++;
        }
        return perTaskManager;
    }

    private int taskManager(int vertex, int subtask) {
        return cluster.taskManagerOf(placement.of(vertex)[subtask], placement.count());
    }

    private Connection connection(Exchange exchange) {
        Vertex producer = job.producer(exchange);
        Vertex consumer = job.consumer(exchange);
        return new Connection(exchange.pattern(), producer.parallelism(), consumer.parallelism());
    }

    /** Sums the outputs or gates of one exchange by TaskManager. */
    private final class Adding {

        private final int vertex;
        private final int other;
        private final boolean output;
        private final Buffers[] sums = new Buffers[taskManagers];
        private final int[] subtasks = new int[taskManagers];
        private final long[] largest = new long[taskManagers];
        private final String[] formulas = new String[taskManagers];

        Adding(int vertex, int other, boolean output) {
            this.vertex = vertex;
            this.other = other;
            this.output = output;
        }

        void add(int taskManager, Buffers buffers, String formula) {
            Buffers before = sums[taskManager];
            sums[taskManager] = before == null ? buffers : before.plus(buffers);
            subtasks[taskManager]++;
            if (buffers.required() > largest[taskManager] || before == null) {
                largest[taskManager] = buffers.required();
                formulas[taskManager] = formula;
            }
        }

        void into(Buffers[] all, List<List<Part>> parts) {
            for (int i = 0; i < taskManagers; i++) {
                Buffers sum = sums[i];
                if (sum != null) {
                    all[i] = all[i].plus(sum);
                    parts.get(i).add(new Part(
                            vertex,
                            other,
                            output,
                            subtasks[i],
                            formulas[i],
                            sum.required(),
                            sum.recovering(),
                            sum.wanted()));
                }
            }
        }
    }
}
