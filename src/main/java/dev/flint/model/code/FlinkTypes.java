package dev.flint.model.code;

import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which of Flink's classes names and expressions of a file mean, as far as the file alone tells. */
final class FlinkTypes {

    private static final String FLINK = "org.apache.flink.";
    private static final String STREAMS = "org.apache.flink.streaming.api.datastream.";
    private static final String ENVIRONMENT = "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment";
    private static final String STREAM = STREAMS + "DataStream";
    private static final String KEYED = STREAMS + "KeyedStream";
    private static final String RUNTIME_CONTEXT = "org.apache.flink.api.common.functions.RuntimeContext";

    /** Classes that bring no method of their own which is gone, by the one that has them. */
    private static final Map<String, String> STAND_FOR = Map.of(
            "org.apache.flink.streaming.api.environment.LocalStreamEnvironment", ENVIRONMENT,
            STREAMS + "SingleOutputStreamOperator", STREAM,
            STREAMS + "DataStreamSource", STREAM);

    private static final Map<String, String> OF_ENVIRONMENT = Map.ofEntries(
            Map.entry("getExecutionEnvironment", ENVIRONMENT),
            Map.entry("createLocalEnvironment", ENVIRONMENT),
            Map.entry("createLocalEnvironmentWithWebUI", ENVIRONMENT),
            Map.entry("setParallelism", ENVIRONMENT),
            Map.entry("enableCheckpointing", ENVIRONMENT),
            Map.entry("getCheckpointConfig", "org.apache.flink.streaming.api.environment.CheckpointConfig"),
            Map.entry("getConfig", "org.apache.flink.api.common.ExecutionConfig"),
            Map.entry("addSource", STREAM),
            Map.entry("fromSource", STREAM),
            Map.entry("fromElements", STREAM),
            Map.entry("fromData", STREAM),
            Map.entry("fromCollection", STREAM),
            Map.entry("readTextFile", STREAM),
            Map.entry("socketTextStream", STREAM));

    private static final Map<String, String> OF_STREAM = Map.ofEntries(
            Map.entry("keyBy", KEYED),
            Map.entry("map", STREAM),
            Map.entry("flatMap", STREAM),
            Map.entry("filter", STREAM),
            Map.entry("process", STREAM),
            Map.entry("returns", STREAM),
            Map.entry("name", STREAM),
            Map.entry("uid", STREAM),
            Map.entry("setParallelism", STREAM),
            Map.entry("union", STREAM),
            Map.entry("rebalance", STREAM),
            Map.entry("assignTimestampsAndWatermarks", STREAM));

    private final JavaFile file;
    private final Predicate<String> declared;
    private final DeclaredVariables variables;
    private final Set<String> own = new HashSet<>();
    private boolean ownContext;

    /** @param declared whether the tree declares a class of a canonical name */
    FlinkTypes(JavaFile file, Predicate<String> declared) {
        this.file = file;
        this.declared = declared;
        this.variables = new DeclaredVariables(file);
        file.types().forEach(this::note);
    }

    private void note(DeclaredType type) {
        own.add(type.shape().name().substring(type.shape().name().lastIndexOf('.') + 1));
        type.shape().typeParameters().forEach(parameter -> own.add(parameter.name()));
        type.shape().methods().forEach(method -> {
            method.typeParameters().forEach(parameter -> own.add(parameter.name()));
            ownContext |= method.name().equals("getRuntimeContext");
        });
        type.members().forEach(this::note);
    }

    /** Whether the tree declares the class, or the one around it. */
    boolean isDeclared(String canonicalName) {
        int dot = canonicalName.lastIndexOf('.');
        return declared.test(canonicalName) || dot > 0 && declared.test(canonicalName.substring(0, dot));
    }

    /** Whether the first of the written names is one that an import of its own brings in. */
    boolean isImportedByName(String written) {
        return byName(first(written)).isPresent();
    }

    /** The canonical name of Flink's class that a written name means; empty for every other class. */
    Optional<String> canonical(String written) {
        String first = first(written);
        if (own.contains(first)) {
            return Optional.empty();
        }
        Optional<Import> imported = byName(first);
        if (imported.isPresent()) {
            return flinks(imported.get().name() + written.substring(first.length()));
        }
        if (written.startsWith(FLINK)) {
            return flinks(written);
        }
        return onDemand(written);
    }

    private Optional<String> flinks(String name) {
        return name.startsWith(FLINK) && !isDeclared(name) ? Optional.of(name) : Optional.empty();
    }

    private Optional<Import> byName(String simpleName) {
        for (Import imported : file.imports()) {
            if (!imported.isStatic() && !imported.onDemand() && imported.simpleName().equals(simpleName)) {
                return Optional.of(imported);
            }
        }
        return Optional.empty();
    }

    /** From the one package that is imported on demand: of several it cannot be told which has the class. */
    private Optional<String> onDemand(String written) {
        String inPackage = file.packageName().isEmpty() ? written : file.packageName() + "." + written;
        Optional<String> name = Optional.empty();
        for (Import imported : file.imports()) {
            if (imported.onDemand() && !imported.isStatic()) {
                if (name.isPresent()) {
                    return Optional.empty();
                }
                name = Optional.of(imported.name() + "." + written);
            }
        }
        return isDeclared(inPackage) ? Optional.empty() : name.flatMap(this::flinks);
    }

    private static String first(String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? written : written.substring(0, dot);
    }

    /** A dotted name that is no variable's. */
    Optional<String> dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return variables.isVariable(name.name()) ? Optional.empty() : Optional.of(name.name());
        }
        return expression instanceof Expr.FieldAccess access
                ? dotted(access.scope()).map(scope -> scope + "." + access.name())
                : Optional.empty();
    }

    /** Flink's class that has the methods of an expression. */
    Optional<String> of(Expr expression, DeclaredType within) {
        Optional<String> type = Optional.empty();
        if (expression instanceof Expr.Name name && variables.isVariable(name.name())) {
            type = variables.typeOf(name.name()).flatMap(this::canonical);
        } else if (expression instanceof Expr.FieldAccess access && isThis(access.scope())) {
            type = variables.typeOf(access.name()).flatMap(this::canonical);
        } else if (expression instanceof Expr.Call call) {
            type = ofCall(call, within);
        } else {
            type = dotted(expression).flatMap(this::canonical);
        }
        return type.map(name -> STAND_FOR.getOrDefault(name, name));
    }

    private Optional<String> ofCall(Expr.Call call, DeclaredType within) {
        boolean itself = !call.scope().isPresent() || isThis(call.scope());
        if (itself) {
            boolean context = call.name().equals("getRuntimeContext") && !ownContext && extendsFlink(within);
            return context ? Optional.of(RUNTIME_CONTEXT) : Optional.empty();
        }
        String owner = of(call.scope(), within).orElse("");
        return switch (owner) {
            case ENVIRONMENT -> Optional.ofNullable(OF_ENVIRONMENT.get(call.name()));
            case STREAM, KEYED -> Optional.ofNullable(OF_STREAM.get(call.name()));
            default -> Optional.empty();
        };
    }

    private boolean extendsFlink(DeclaredType type) {
        return type.shape().superclass().isPresent()
                && type.shape().superclass().get() instanceof TypeRef.ClassType named
                && canonical(named.name()).isPresent();
    }

    private static boolean isThis(Expr expression) {
        return expression instanceof Expr.Name name && (name.name().equals("this") || name.name().equals("super"));
    }
}
