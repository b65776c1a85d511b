package dev.flint.model.graph;

import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.model.graph.StreamProgram.Partitioning;
import dev.flint.read.java.Expr;
import java.util.List;
import java.util.Optional;

/** What an expression of a program gives, as far as it matters for the graph. */
sealed interface Thing {

    /** Of no matter. */
    Thing NOTHING = new Nothing();

    Thing ENVIRONMENT = new Environment();

    /** See {@link #NOTHING}. */
    record Nothing() implements Thing {}

    /** See {@link #ENVIRONMENT}. */
    record Environment() implements Thing {}

    /** The ExecutionConfig, on which the default parallelism can be set. */
    record Config() implements Thing {}

    /** An operator whose output, or a part of it, flows on. */
    record Output(int operator, Optional<Partitioning> partitioning) {}

    /**
     * A stream, windowed or not; several outputs where streams are united.
     *
     * @param keyed whether it is partitioned by a key, for what of it a window is made
     * @param single whether what comes next has one subtask: a window of all
     */
    record Stream(List<Output> outputs, boolean keyed, boolean single) implements Thing {

        public Stream {
            outputs = List.copyOf(outputs);
        }

        Stream parted(Partitioning partitioning) {
            List<Output> parted = outputs.stream()
                    .map(output -> new Output(output.operator(), Optional.of(partitioning)))
                    .toList();
            return new Stream(parted, partitioning == Partitioning.HASH, false);
        }
    }

    /** Two streams that one operator takes. */
    record Connected(Stream one, Stream other) implements Thing {}

    /** Two streams that are joined in windows. */
    record Joined(Stream one, Stream other) implements Thing {}

    /** An operator that the program has just made, on which settings can follow; without elements for sinks. */
    record Made(List<Integer> operators, Optional<Stream> stream) implements Thing {

        public Made {
            operators = List.copyOf(operators);
        }
    }

    /** An object of a class, by its name as written. */
    record Created(String className, Expr expression, Declared where) implements Thing {}
}
