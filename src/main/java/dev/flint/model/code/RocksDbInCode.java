package dev.flint.model.code;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A RocksDB state backend that a job makes in its code.
 *
 * @param className Flink's class, without its package
 * @param incremental what its constructor is told about incremental checkpoints; absent: it is told nothing, and takes
 *     it from the configuration (EmbeddedRocksDBStateBackend and RocksDBStateBackend, {@code TernaryBoolean.UNDEFINED})
 * @param within canonical name of the class in which it is made
 */
public record RocksDbInCode(String className, Value<Boolean> incremental, String within, Place place) {

    private static final String STATE_PROCESSOR_API = "org.apache.flink.state.api.";
    private static final String EMBEDDED = "EmbeddedRocksDBStateBackend";
    private static final String LEGACY = "RocksDBStateBackend";

    /** In CheckpointingOptions. */
    private static final String INCREMENTAL_OPTION = "INCREMENTAL_CHECKPOINTS";

    private static final Set<String> INCREMENTAL_KEYS =
            Set.of("execution.checkpointing.incremental", "state.backend.incremental");

    /**
     * Every RocksDB state backend that a file makes for a job; one that reads savepoints with the State Processor API
     * writes no checkpoints.
     */
    public static List<RocksDbInCode> in(JavaFile file) {
        ImportedNames names = new ImportedNames(file);
        if (names.imports(STATE_PROCESSOR_API)) {
            return List.of();
        }
        List<RocksDbInCode> found = new ArrayList<>();
        ExpressionWalk.over(file, (within, expression) -> {
            if (expression instanceof Expr.New creation) {
                backend(file, names, within, creation).ifPresent(found::add);
            }
        });
        return found;
    }

    /** Whether a file names the option of incremental checkpoints, by its constant or one of its keys. */
    public static boolean namesIncrementalOption(JavaFile file) {
        boolean[] named = {false};
        ExpressionWalk.over(file, (within, expression) -> {
            boolean constant = expression instanceof Expr.FieldAccess access && INCREMENTAL_OPTION.equals(access.name())
                    || expression instanceof Expr.Name name && INCREMENTAL_OPTION.equals(name.name());
            boolean key = expression instanceof Expr.Literal literal && INCREMENTAL_KEYS.contains(literal.value());
            named[0] |= constant || key;
        });
        return named[0];
    }

    private static Optional<RocksDbInCode> backend(
            JavaFile file, ImportedNames names, DeclaredType within, Expr.New creation) {
        String className;
        int flag;
        if (names.isFlinks(creation.type(), EMBEDDED)) {
            className = EMBEDDED;
            flag = 0;
        } else if (names.isFlinks(creation.type(), LEGACY)) {
            className = LEGACY;
            // Its first argument says where the checkpoints go.
            flag = 1;
        } else {
            return Optional.empty();
        }
        Value<Boolean> incremental = creation.arguments().size() > flag
                ? new Constants(file).booleanOf(within, creation.arguments().get(flag))
                : Value.absent();
        return Optional.of(
                new RocksDbInCode(className, incremental, within.shape().name(), file.place(creation)));
    }
}
