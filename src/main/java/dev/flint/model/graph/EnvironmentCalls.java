package dev.flint.model.graph;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.graph.StreamCalls.Call;
import dev.flint.model.graph.StreamProgram.Kind;
import dev.flint.model.graph.Thing.Created;
import dev.flint.model.graph.Thing.Made;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the methods of StreamExecutionEnvironment add to a program. */
final class EnvironmentCalls {

    /** Sources with one subtask. */
    private static final Set<String> SINGLE = Set.of("fromElements", "fromCollection", "fromData", "socketTextStream");

    private static final Set<String> PARALLEL = Set.of("generateSequence", "fromParallelCollection");

    /** A source that lists files, and an operator that reads them. */
    private static final Set<String> FILES = Set.of("readTextFile", "readFile");

    /** Beginnings of methods that set or tell something. */
    private static final List<String> SETTING = List.of("set", "enable", "register", "get", "addDefault", "configure",
            "clearJobListeners", "close", "clean", "generate", "isChaining", "isForce", "isUnaligned");

    private final ProgramBuilder builder;
    private final Sources sources;
    private final FlinkVersion version;

    EnvironmentCalls(ProgramBuilder builder, Sources sources, FlinkVersion version) {
        this.builder = builder;
        this.sources = sources;
        this.version = version;
    }

    /** A call that adds something, or changes what is added from then on. */
    static boolean matters(String name) {
        return !isSetting(name) || name.equals("setParallelism") || name.equals("setRuntimeMode");
    }

    Thing on(Call call) {
        String name = call.name();
        if (name.equals("fromSource") || name.equals("fromSequence")) {
            return builder.source(name, Kind.SOURCE, true, call.place());
        }
        if (SINGLE.contains(name)) {
            Kind kind = name.equals("fromData") ? Kind.SOURCE : Kind.LEGACY_SOURCE;
            return builder.source(name, kind, false, call.place());
        }
        if (PARALLEL.contains(name)) {
            return builder.source(name, Kind.LEGACY_SOURCE, true, call.place());
        }
        if (FILES.contains(name) && version.below(2, 0)) {
            Made listing = builder.source("list files", Kind.LEGACY_SOURCE, false, call.place());
            return builder.operator(name, listing.stream().orElseThrow(), Kind.YIELDING, call.place());
        }
        return switch (name) {
            case "addSource" -> builder.source(name, Kind.LEGACY_SOURCE, isParallel(call), call.place());
            case "execute", "executeAsync" -> {
                builder.execute();
                yield Thing.NOTHING;
            }
            case "setParallelism" -> {
                builder.parallelism(StreamCalls.number(call));
                yield Thing.ENVIRONMENT;
            }
            case "disableOperatorChaining" -> {
                builder.withoutChaining();
                yield Thing.ENVIRONMENT;
            }
            case "setRuntimeMode" -> {
                if (!call.text().equals(Optional.of("STREAMING"))) {
                    throw new NotPlainException("the job does not run in streaming mode", call.place());
                }
                yield Thing.ENVIRONMENT;
            }
            case "getConfig" -> new Thing.Config();
            case "getCheckpointConfig" -> Thing.NOTHING;
            default -> {
                if (!isSetting(name)) {
                    throw new NotPlainException("what " + name + "() adds to the job is not known", call.place());
                }
                yield name.startsWith("get") ? Thing.NOTHING : Thing.ENVIRONMENT;
            }
        };
    }

    private static boolean isSetting(String name) {
        return SETTING.stream().anyMatch(name::startsWith) && !PARALLEL.contains(name);
    }

    private boolean isParallel(Call call) {
        Optional<Boolean> parallel = !call.arguments().isEmpty() && call.arguments().get(0) instanceof Created created
                ? sources.isParallel(created.where(), created.className())
                : Optional.empty();
        return parallel.orElseThrow(() ->
                new NotPlainException("whether this source has one subtask or many is not seen", call.place()));
    }
}
