package dev.flint.model.graph;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.code.SourceClasses.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether sources of the old interface, {@code SourceFunction}, have more than one subtask. */
final class Sources {

    private static final Set<String> PARALLEL = Set.of(
            "ParallelSourceFunction", "RichParallelSourceFunction", "FlinkKafkaConsumer", "FlinkKafkaConsumerBase",
            "FlinkKafkaConsumer010", "FlinkKafkaConsumer011", "FlinkKinesisConsumer");

    private static final Set<String> SINGLE = Set.of(
            "SourceFunction", "RichSourceFunction", "FromElementsFunction", "SocketTextStreamFunction");

    private final SourceClasses classes;

    Sources(SourceClasses classes) {
        this.classes = classes;
    }

    /** Empty where the class, or what it extends, is not seen. */
    Optional<Boolean> isParallel(Declared from, String className) {
        return isParallel(from, className, new HashSet<>());
    }

    private Optional<Boolean> isParallel(Declared from, String written, Set<String> seen) {
        Optional<String> own = classes.meant(from, written);
        if (own.isEmpty()) {
            String simple = written.substring(written.lastIndexOf('.') + 1);
            return PARALLEL.contains(simple)
                    ? Optional.of(true)
                    : SINGLE.contains(simple) ? Optional.of(false) : Optional.empty();
        }
        Optional<Declared> declared = own.flatMap(classes::find);
        if (declared.isEmpty() || !seen.add(own.get())) {
            return Optional.empty();
        }
        Optional<Boolean> found = Optional.empty();
        for (TypeRef above : above(declared.get().type().shape())) {
            Optional<Boolean> one = above instanceof TypeRef.ClassType named
                    ? isParallel(declared.get(), named.name(), seen)
                    : Optional.empty();
            if (one.isPresent()) {
                found = Optional.of(found.orElse(false) || one.get());
            }
        }
        return found;
    }

    private static List<TypeRef> above(ClassShape shape) {
        List<TypeRef> above = new ArrayList<>(shape.interfaces());
        shape.superclass().ifPresent(above::add);
        return above;
    }
}
