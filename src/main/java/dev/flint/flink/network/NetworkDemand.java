package dev.flint.flink.network;

import java.util.List;

/**
 * The network buffers that a job takes from the TaskManager that needs the most.
 *
 * @param required so many the pool must have, or a task fails with «Insufficient number of network buffers»
 * @param recovering the same while in-flight data is restored, when local channels take exclusive buffers too
 * @param wanted what all gates and outputs would take if the pool had it
 * @param atLeast required of some TaskManager however the job is laid out over them; equal to {@code required} on one
 * @param taskManagers over how many the job is laid out
 * @param slots how many of the job's slots that TaskManager has
 * @param parts of which the sums are made, for that TaskManager and for what runs there at once
 */
public record NetworkDemand(
        long required, long recovering, long wanted, long atLeast, int taskManagers, int slots, List<Part> parts) {

    /**
     * The outputs of a vertex to another, or its input gates from another, of all subtasks on the TaskManager.
     *
     * @param vertex index of the vertex whose subtasks hold the buffers
     * @param other index of its consumer, or of its producer
     * @param subtasks how many of the vertex are on the TaskManager
     * @param formula of one subtask, the largest where they differ: {@code 16 + 1}
     */
    public record Part(
            int vertex,
            int other,
            boolean output,
            int subtasks,
            String formula,
            long required,
            long recovering,
            long wanted) {}

    public NetworkDemand {
        parts = List.copyOf(parts);
    }
}
