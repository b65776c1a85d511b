package dev.flint.model.graph;

import dev.flint.model.graph.StreamProgram.Edge;
import dev.flint.model.graph.StreamProgram.Kind;
import dev.flint.model.graph.StreamProgram.Operator;
import dev.flint.model.graph.StreamProgram.Partitioning;
import dev.flint.model.graph.StreamProgram.Strategy;
import dev.flint.model.graph.Thing.Made;
import dev.flint.model.graph.Thing.Output;
import dev.flint.model.graph.Thing.Stream;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Gathers the operators and edges of a program while it is walked through. */
final class ProgramBuilder {

    /** {@code setParallelism(1)}, and what Flink does to an operator that cannot have more. */
    private static final OptionalInt ONE = OptionalInt.of(1);

    private final List<Operator> operators = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private OptionalInt parallelism = OptionalInt.empty();
    private boolean chaining = true;
    private boolean executed;

    /** From now on operators have this parallelism: those that are there keep theirs. */
    void parallelism(int changed) {
        parallelism = OptionalInt.of(changed);
    }

    void withoutChaining() {
        chaining = false;
    }

    boolean isExecuted() {
        return executed;
    }

    void execute() {
        executed = true;
    }

    Made source(String name, Kind kind, boolean parallel, Place place) {
        Strategy strategy = kind == Kind.LEGACY_SOURCE ? Strategy.HEAD : Strategy.ALWAYS;
        int added = add(new Operator(
                name, parallel ? parallelism : ONE, strategy, kind, Optional.empty(), place));
        return made(added);
    }

    /** An operator with one input, which may be several streams united. */
    Made operator(String name, Stream input, Kind kind, Place place) {
        int added = add(new Operator(
                name, input.single() ? ONE : parallelism, Strategy.ALWAYS, kind, Optional.empty(), place));
        connect(input, added);
        return made(added);
    }

    Made operator(String name, Stream one, Stream other, Place place) {
        int added = add(
                new Operator(name, parallelism, Strategy.ALWAYS, Kind.ANY, Optional.empty(), place));
        connect(one, added);
        connect(other, added);
        return made(added);
    }

    /** An operator that has the parallelism of its input, the first of them where several are united. */
    Made beside(String name, Stream input, Place place) {
        Made made = operator(name, input, Kind.ANY, place);
        change(made, operator -> operator.with(
                operators.get(input.outputs().get(0).operator()).parallelism()));
        return made;
    }

    private int add(Operator operator) {
        operators.add(operator);
        return operators.size() - 1;
    }

    private void connect(Stream input, int to) {
        for (Output output : input.outputs()) {
            edges.add(new Edge(output.operator(), to, output.partitioning()));
        }
    }

    private static Made made(int operator) {
        return new Made(
                List.of(operator),
                Optional.of(new Stream(List.of(new Output(operator, Optional.empty())), false, false)));
    }

    /** Changes the operators that something is made of. */
    Made change(Made made, UnaryOperator<Operator> change) {
        made.operators().forEach(index -> operators.set(index, change.apply(operators.get(index))));
        return made;
    }

    /** The program; sources that nothing reads from are no part of a job. */
    StreamProgram program() {
        List<Operator> kept = new ArrayList<>();
        int[] numbers = new int[operators.size()];
        for (int i = 0; i < operators.size(); i++) {
            boolean source = operators.get(i).kind() == Kind.SOURCE || operators.get(i).kind() == Kind.LEGACY_SOURCE;
            int index = i;
            boolean read = edges.stream().anyMatch(edge -> edge.from() == index);
            numbers[i] = kept.size();
            if (!source || read) {
                kept.add(operators.get(i));
            }
        }
        List<Edge> renumbered = edges.stream()
                .map(edge -> new Edge(numbers[edge.from()], numbers[edge.to()], edge.partitioning()))
                .toList();
        return new StreamProgram(kept, renumbered, chaining);
    }
}
