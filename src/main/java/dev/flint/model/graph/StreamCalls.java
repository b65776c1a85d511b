package dev.flint.model.graph;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.graph.StreamProgram.Kind;
import dev.flint.model.graph.StreamProgram.Partitioning;
import dev.flint.model.graph.StreamProgram.Strategy;
import dev.flint.model.graph.Thing.Connected;
import dev.flint.model.graph.Thing.Joined;
import dev.flint.model.graph.Thing.Made;
import dev.flint.model.graph.Thing.Stream;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the methods of Flink's streams add to a program; alike from 1.13 to 2.3 but for the sinks. */
final class StreamCalls {

    private static final Map<String, Partitioning> PARTITIONINGS = Map.of(
            "keyBy", Partitioning.HASH,
            "rebalance", Partitioning.REBALANCE,
            "shuffle", Partitioning.SHUFFLE,
            "rescale", Partitioning.RESCALE,
            "forward", Partitioning.FORWARD,
            "global", Partitioning.GLOBAL,
            "broadcast", Partitioning.BROADCAST,
            "partitionCustom", Partitioning.CUSTOM);

    private static final Set<String> OPERATORS = Set.of(
            "map", "flatMap", "filter", "process", "project", "reduce", "aggregate", "apply", "sum", "min", "max",
            "minBy", "maxBy", "select", "flatSelect");

    /** Leave the graph as it is. */
    private static final Set<String> SETTINGS = Set.of(
            "uid", "setUidHash", "returns", "setDescription", "setBufferTimeout", "setMaxParallelism", "cache",
            "window", "countWindow", "timeWindow", "trigger", "evictor", "allowedLateness", "sideOutputLateData",
            "inEventTime", "inProcessingTime", "where", "equalTo", "between", "lowerBoundExclusive",
            "upperBoundExclusive", "sideOutputLeftLateData", "sideOutputRightLateData");

    private static final Set<String> WINDOWS_OF_ALL = Set.of("windowAll", "countWindowAll", "timeWindowAll");

    private static final Set<String> OLD_SINKS = Set.of(
            "addSink", "print", "printToErr", "writeAsText", "writeAsCsv", "writeUsingOutputFormat");

    private static final Set<String> TWO_INPUTS = Set.of("map", "flatMap", "process");

    private static final Set<String> OF_NO_MATTER =
            Set.of("getType", "getParallelism", "getName", "getId", "getExecutionConfig", "getMinResources");

    private final ProgramBuilder builder;
    private final FlinkVersion version;

    /** A call on something, with what its arguments give. */
    record Call(String name, List<Thing> arguments, Optional<String> text, Place place) {

        /** The first argument, as a stream. */
        Stream stream() {
            return arguments.isEmpty() ? notAStream(place) : streamOf(arguments.get(0), place);
        }
    }

    StreamCalls(ProgramBuilder builder, FlinkVersion version) {
        this.builder = builder;
        this.version = version;
    }

    static Stream streamOf(Thing thing, Place place) {
        if (thing instanceof Stream stream) {
            return stream;
        }
        return thing instanceof Made made && made.stream().isPresent() ? made.stream().get() : notAStream(place);
    }

    private static Stream notAStream(Place place) {
        throw new NotPlainException("where this stream comes from cannot be followed", place);
    }

    Thing on(Thing thing, Call call) {
        if (SETTINGS.contains(call.name())) {
            return thing;
        }
        if (thing instanceof Connected connected) {
            return on(connected, call);
        }
        if (thing instanceof Joined joined) {
            return on(joined, call);
        }
        if (thing instanceof Made made) {
            Optional<Thing> set = set(made, call);
            if (set.isPresent()) {
                return set.get();
            }
        }
        return onStream(streamOf(thing, call.place()), call);
    }

    private Optional<Thing> set(Made made, Call call) {
        return switch (call.name()) {
            case "name" -> Optional.of(
                    builder.change(made, operator -> call.text().map(operator::named).orElse(operator)));
            case "setParallelism" -> {
                int parallelism = number(call);
                yield Optional.of(builder.change(made, operator -> operator.with(OptionalInt.of(parallelism))));
            }
            case "forceNonParallel" -> Optional.of(
                    builder.change(made, operator -> operator.with(OptionalInt.of(1))));
            case "startNewChain", "disableChaining" -> {
                if (made.operators().size() > 1) {
                    throw new NotPlainException("the sink brings several operators of its own", call.place());
                }
                Strategy strategy = call.name().equals("startNewChain") ? Strategy.HEAD : Strategy.NEVER;
                yield Optional.of(builder.change(made, operator -> operator.with(strategy)));
            }
            case "slotSharingGroup" -> {
                String group = call.text().orElseThrow(() ->
                        new NotPlainException("the code makes the slot sharing group", call.place()));
                yield Optional.of(builder.change(made, operator -> operator.inGroup(group)));
            }
            default -> Optional.empty();
        };
    }

    /** The number that a call gives as its argument. */
    static int number(Call call) {
        try {
            return Integer.parseInt(call.text().orElse(""));
        } catch (NumberFormatException none) {
            throw new NotPlainException("the code makes the parallelism", call.place());
        }
    }

    private Thing onStream(Stream stream, Call call) {
        String name = call.name();
        if (PARTITIONINGS.containsKey(name)) {
            return stream.parted(PARTITIONINGS.get(name));
        }
        if (OPERATORS.contains(name)) {
            return builder.operator(name, stream, Kind.ANY, call.place());
        }
        if (WINDOWS_OF_ALL.contains(name)) {
            Stream parted = stream.parted(Partitioning.HASH);
            return new Stream(parted.outputs(), true, true);
        }
        if (OLD_SINKS.contains(name)) {
            return sink(builder.operator(name, stream, Kind.ANY, call.place()));
        }
        if (OF_NO_MATTER.contains(name)) {
            return Thing.NOTHING;
        }
        return switch (name) {
            case "union" -> united(stream, call);
            case "connect" -> new Connected(stream, call.stream());
            case "join", "coGroup" -> new Joined(stream, call.stream());
            // Both sides are keyed already.
            case "intervalJoin" -> new Connected(stream, call.stream());
            // «match parallelism to input, to have a 1:1 source -> timestamps/watermarks relationship and chain»
            case "assignTimestampsAndWatermarks" -> builder.beside(name, stream, call.place());
            case "getSideOutput" -> stream;
            case "getExecutionEnvironment" -> Thing.ENVIRONMENT;
            case "sinkTo" -> sinkTo(stream, call);
            case "writeToSocket", "executeAndCollect", "collectAsync" -> {
                Made collecting = builder.operator(name, stream, Kind.ANY, call.place());
                if (name.equals("executeAndCollect")) {
                    builder.execute();
                }
                yield sink(builder.change(collecting, operator -> operator.with(OptionalInt.of(1))));
            }
            default -> throw new NotPlainException("what " + name + "() adds to the job is not known", call.place());
        };
    }

    private static Made sink(Made made) {
        return new Made(made.operators(), Optional.empty());
    }

    private static Stream united(Stream stream, Call call) {
        List<Thing.Output> outputs = new ArrayList<>(stream.outputs());
        for (Thing argument : call.arguments()) {
            outputs.addAll(streamOf(argument, call.place()).outputs());
        }
        return new Stream(outputs, false, false);
    }

    private Thing sinkTo(Stream stream, Call call) {
        Optional<List<String>> operators =
                !call.arguments().isEmpty() && call.arguments().get(0) instanceof Thing.Created created
                        ? Sinks.operators(created, version)
                        : Optional.empty();
        if (operators.isEmpty()) {
            throw new NotPlainException("which operators this sink brings is not known", call.place());
        }
        List<Integer> made = new ArrayList<>();
        Stream input = stream;
        for (String name : operators.get()) {
            Made one = builder.operator(name, input, Kind.ANY, call.place());
            made.addAll(one.operators());
            input = one.stream().orElseThrow();
        }
        return new Made(made, Optional.empty());
    }

    private Thing on(Connected connected, Call call) {
        if (call.name().equals("keyBy")) {
            return new Connected(
                    connected.one().parted(Partitioning.HASH), connected.other().parted(Partitioning.HASH));
        }
        if (TWO_INPUTS.contains(call.name())) {
            return builder.operator(call.name(), connected.one(), connected.other(), call.place());
        }
        throw new NotPlainException("what " + call.name() + "() adds to the job is not known", call.place());
    }

    /** {@code CoGroupedStreams.WithWindow}: each side is tagged by an operator before both are united and keyed. */
    private Thing on(Joined joined, Call call) {
        if (!call.name().equals("apply") && !call.name().equals("with")) {
            throw new NotPlainException("what " + call.name() + "() adds to the job is not known", call.place());
        }
        Stream one = builder.beside("map", joined.one(), call.place()).stream().orElseThrow();
        Stream other = builder.beside("map", joined.other(), call.place()).stream().orElseThrow();
        List<Thing.Output> both = new ArrayList<>(one.outputs());
        both.addAll(other.outputs());
        Stream united = new Stream(both, false, false).parted(Partitioning.HASH);
        return builder.operator(call.name(), united, Kind.ANY, call.place());
    }
}
