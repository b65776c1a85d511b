package dev.flint.model.graph;

import dev.flint.flink.network.JobShape;
import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import dev.flint.model.graph.StreamProgram.Edge;
import dev.flint.model.graph.StreamProgram.Kind;
import dev.flint.model.graph.StreamProgram.Operator;
import dev.flint.model.graph.StreamProgram.Partitioning;
import dev.flint.model.graph.StreamProgram.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chains operators into vertices, as {@code StreamingJobGraphGenerator.isChainable} has done from 1.13 to 2.3: what
 * differs between the versions concerns batch jobs and options that keep their defaults.
 */
final class Chaining {

    /** {@code KeyGroupRangeAssignment.UPPER_BOUND_MAX_PARALLELISM}. */
    private static final int MOST_SUBTASKS = 1 << 15;

    private final List<Operator> operators;
    private final List<Edge> edges;
    private final int defaultParallelism;
    private final boolean enabled;
    private final String[] groups;
    /** The first operator of the chain that each operator is in. */
    private final int[] heads;

    Chaining(StreamProgram program, int defaultParallelism, boolean enabled) {
        this.operators = program.operators();
        this.edges = program.edges();
        this.defaultParallelism = defaultParallelism;
        this.enabled = enabled;
        this.groups = new String[operators.size()];
        this.heads = new int[operators.size()];
    }

    Optional<JobShape> shape() {
        for (int i = 0; i < operators.size(); i++) {
            if (parallelism(i) < 1 || parallelism(i) > MOST_SUBTASKS) {
                return Optional.empty();
            }
        }
        for (Edge edge : edges) {
            boolean forward = edge.partitioning().equals(Optional.of(Partitioning.FORWARD));
            if (forward && parallelism(edge.from()) != parallelism(edge.to())) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < operators.size(); i++) {
            groups[i] = group(i);
            heads[i] = head(i);
        }
        return operators.isEmpty() ? Optional.empty() : Optional.of(joined());
    }

    private JobShape joined() {
        int[] numbers = new int[operators.size()];
        List<Vertex> vertices = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            if (heads[i] == i) {
                numbers[i] = vertices.size();
                vertices.add(new Vertex(names(i), parallelism(i), groups[i]));
            }
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (Edge edge : edges) {
            if (heads[edge.to()] == edge.to()) {
                exchanges.add(new Exchange(
                        numbers[heads[edge.from()]],
                        numbers[edge.to()],
                        partitioning(edge).pattern(),
                        Result.PIPELINED));
            }
        }
        return new JobShape(vertices, exchanges);
    }

    private String names(int head) {
        StringBuilder names = new StringBuilder();
        for (int i = head; i < operators.size(); i++) {
            if (heads[i] == head) {
                names.append(names.length() == 0 ? "" : " -> ").append(operators.get(i).name());
            }
        }
        return names.toString();
    }

    private int parallelism(int operator) {
        return operators.get(operator).parallelism().orElse(defaultParallelism);
    }

    private List<Edge> inputs(int operator) {
        return edges.stream().filter(edge -> edge.to() == operator).toList();
    }

    /** {@code StreamGraphGenerator.determineSlotSharingGroup}: what all inputs have in common. */
    private String group(int operator) {
        if (operators.get(operator).group().isPresent()) {
            return operators.get(operator).group().get();
        }
        Set<String> inherited = new HashSet<>();
        inputs(operator).forEach(edge -> inherited.add(groups[edge.from()]));
        return inherited.size() == 1 ? inherited.iterator().next() : JobShape.DEFAULT_GROUP;
    }

    private int head(int operator) {
        List<Edge> inputs = inputs(operator);
        return inputs.size() == 1 && isChainable(inputs.get(0)) ? heads[inputs.get(0).from()] : operator;
    }

    private boolean isChainable(Edge edge) {
        Operator up = operators.get(edge.from());
        Operator down = operators.get(edge.to());
        boolean behindLegacySource = operators.get(heads[edge.from()]).kind() == Kind.LEGACY_SOURCE;
        return enabled
                && groups[edge.from()].equals(groups[edge.to()])
                && up.strategy() != Strategy.NEVER
                && down.strategy() == Strategy.ALWAYS
                && !(down.kind() == Kind.YIELDING && behindLegacySource)
                && partitioning(edge) == Partitioning.FORWARD
                && parallelism(edge.from()) == parallelism(edge.to());
    }

    /** {@code StreamGraph.createActualEdge}: where nothing is said, forward if that is possible. */
    private Partitioning partitioning(Edge edge) {
        boolean alike = parallelism(edge.from()) == parallelism(edge.to());
        return edge.partitioning().orElse(alike ? Partitioning.FORWARD : Partitioning.REBALANCE);
    }
}
