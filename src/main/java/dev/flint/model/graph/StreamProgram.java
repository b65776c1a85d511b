package dev.flint.model.graph;

import dev.flint.flink.network.JobShape;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The operators that a program builds and what flows between them, before Flink chains them.
 *
 * @param operators in the order in which the program makes them: producers before their consumers
 * @param edges in the order of the inputs of their consumers
 * @param chaining whether the code leaves chaining on
 */
public record StreamProgram(List<Operator> operators, List<Edge> edges, boolean chaining) {

    /**
     * One operator.
     *
     * @param name what the method that makes it is called, or what the code names it
     * @param parallelism empty for the default of the job, {@code parallelism.default}
     * @param group the slot sharing group that the code sets; its inputs decide where it sets none
     * @param place the call that makes it
     */
    public record Operator(
            String name, OptionalInt parallelism, Strategy strategy, Kind kind, Optional<String> group, Place place) {

        Operator with(OptionalInt changed) {
            return new Operator(name, changed, strategy, kind, group, place);
        }

        Operator with(Strategy changed) {
            return new Operator(name, parallelism, changed, kind, group, place);
        }

        Operator named(String changed) {
            return new Operator(changed, parallelism, strategy, kind, group, place);
        }

        Operator inGroup(String changed) {
            return new Operator(name, parallelism, strategy, kind, Optional.of(changed), place);
        }
    }

    /** {@code ChainingStrategy}. */
    public enum Strategy {
        ALWAYS,
        HEAD,
        NEVER
    }

    /** What chaining asks of an operator beside its strategy. */
    public enum Kind {
        SOURCE,
        /** A source of the old interface, behind which nothing that yields is chained. */
        LEGACY_SOURCE,
        /** It gives the thread away, as asynchronous calls do. */
        YIELDING,
        ANY
    }

    /** What flows from one operator to another; the partitioning is empty where the code names none. */
    public record Edge(int from, int to, Optional<Partitioning> partitioning) {}

    /** How records find their subtask. */
    public enum Partitioning {
        FORWARD,
        RESCALE,
        REBALANCE,
        SHUFFLE,
        HASH,
        BROADCAST,
        GLOBAL,
        CUSTOM;

        /** {@code StreamPartitioner.isPointwise}. */
        JobShape.Pattern pattern() {
            return this == FORWARD || this == RESCALE ? JobShape.Pattern.POINTWISE : JobShape.Pattern.ALL_TO_ALL;
        }
    }

    public StreamProgram {
        operators = List.copyOf(operators);
        edges = List.copyOf(edges);
    }

    /**
     * The job graph that Flink makes of it for a streaming job.
     *
     * @param parallelism the default of the job
     * @param chaining whether the configuration leaves chaining on
     * @return empty where Flink refuses the program: a parallelism that it does not know, or a forward between operators
     *     of different parallelism
     */
    public Optional<JobShape> shape(int parallelism, boolean chaining) {
        return new Chaining(this, parallelism, this.chaining && chaining).shape();
    }

    /** The highest parallelism that the code sets for an operator; empty where it sets none. */
    public OptionalInt highestParallelism() {
        return operators.stream()
                .filter(operator -> operator.parallelism().isPresent())
                .mapToInt(operator -> operator.parallelism().getAsInt())
                .max();
    }
}
