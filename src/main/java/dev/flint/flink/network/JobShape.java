package dev.flint.flink.network;

import java.util.List;

/**
 * A job graph, as far as network buffers depend on it.
 *
 * @param vertices what runs as one task each, chained operators as one; producers before their consumers
 * @param exchanges in the order of the inputs of their consumers
 */
public record JobShape(List<Vertex> vertices, List<Exchange> exchanges) {

    /** The group of a vertex for which none is named. */
    public static final String DEFAULT_GROUP = "default";

    /**
     * One task.
     *
     * @param name of its operators, as Flink joins them
     * @param parallelism how many subtasks it has, at least 1
     * @param slotSharingGroup subtasks of vertices of one group share slots
     */
    public record Vertex(String name, int parallelism, String slotSharingGroup) {

        public Vertex {
            if (parallelism < 1) {
                throw new IllegalArgumentException("the parallelism of '" + name + "' is " + parallelism);
            }
        }
    }

    /**
     * What flows from one vertex to another: an output of its own and an input gate of its own.
     *
     * @param from index of the producer
     * @param to index of the consumer, above that of the producer
     */
    public record Exchange(int from, int to, Pattern pattern, Result result) {}

    /** {@code DistributionPattern}. */
    public enum Pattern {
        /** Hash, rebalance, shuffle, broadcast, global: every producer has a channel to every consumer. */
        ALL_TO_ALL,
        /** Forward and rescale: each subtask has its own few partners. */
        POINTWISE
    }

    /** What {@code ResultPartitionType} says of when the consumer may begin. */
    public enum Result {
        /** Producer and consumer run at once. */
        PIPELINED,
        /** The consumer begins when the producer has ended. */
        BLOCKING,
        /** The consumer may begin before. */
        HYBRID
    }

    public JobShape {
        vertices = List.copyOf(vertices);
        exchanges = List.copyOf(exchanges);
        if (vertices.isEmpty()) {
            throw new IllegalArgumentException("a job without vertices");
        }
        for (Exchange exchange : exchanges) {
            if (exchange.from() < 0 || exchange.from() >= exchange.to() || exchange.to() >= vertices.size()) {
                throw new IllegalArgumentException("no vertices, or in the wrong order: " + exchange);
            }
        }
    }

    Vertex producer(Exchange exchange) {
        return vertices.get(exchange.from());
    }

    Vertex consumer(Exchange exchange) {
        return vertices.get(exchange.to());
    }
}
