package dev.flint.model.types;

import dev.flint.read.java.Expr;
import java.util.Optional;
import java.util.Set;

/** The methods of Flink's streams by what they do to the type that flows; alike from 1.13 to 2.3. */
final class StreamCode {

    /** Give the same operator back. */
    private static final Set<String> SAME_OPERATOR = Set.of(
            "cache", "disableChaining", "forceNonParallel", "name", "returns", "setBufferTimeout", "setDescription",
            "setMaxParallelism", "setParallelism", "setResources", "setUidHash", "slotSharingGroup", "startNewChain",
            "uid");

    /** Pass on what comes in. */
    private static final Set<String> KEEPS_TYPE = Set.of(
            "allowedLateness", "assignTimestamps", "assignTimestampsAndWatermarks", "countWindow", "countWindowAll",
            "evictor", "filter", "forward", "global", "keyBy", "max", "maxBy", "min", "minBy", "partitionCustom",
            "rebalance", "rescale", "shuffle", "sideOutputLateData", "sum", "timeWindow", "timeWindowAll", "trigger",
            "union", "window", "windowAll");

    /** Take a function whose output they extract. */
    private static final Set<String> OPERATORS = Set.of(
            "addSource", "aggregate", "apply", "combineGroup", "equalTo", "flatMap", "flatSelect", "fromSource",
            "groupBy", "keyBy", "map", "mapPartition", "orderedWait", "orderedWaitWithRetry", "process", "reduce",
            "reduceGroup", "select", "unorderedWait", "unorderedWaitWithRetry", "where", "with");

    /** Make windows of a keyed stream, or set something of them. */
    private static final Set<String> WINDOWS = Set.of(
            "allowedLateness", "countWindow", "evictor", "sideOutputLateData", "timeWindow", "trigger", "window");

    private static final Set<String> STREAMS = Set.of(
            "org.apache.flink.streaming.api.datastream.DataStream",
            "org.apache.flink.streaming.api.datastream.DataStreamSource",
            "org.apache.flink.streaming.api.datastream.KeyedStream",
            "org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator");

    private StreamCode() {}

    static boolean isOperator(String method) {
        return OPERATORS.contains(method);
    }

    static boolean isStream(String className) {
        return STREAMS.contains(className);
    }

    /** The call that made the operator which a chain of settings ends in. */
    static Optional<Expr.Call> operator(Expr expression) {
        return base(expression) instanceof Expr.Call call ? Optional.of(call) : Optional.empty();
    }

    /** What a chain of settings begins with: the call that made the operator, or a variable. */
    static Expr base(Expr expression) {
        Expr current = expression;
        while (current instanceof Expr.Call call && SAME_OPERATOR.contains(call.name())) {
            current = call.scope();
        }
        return current;
    }

    /** The call whose output flows out of a chain: what only sets, filters or partitions is stepped over. */
    static Optional<Expr.Call> producer(Expr expression) {
        Expr current = expression;
        while (current instanceof Expr.Call call && passesOn(call)) {
            current = call.scope();
        }
        return current instanceof Expr.Call call ? Optional.of(call) : Optional.empty();
    }

    /** Whether what flows out of a call is what flows in. */
    static boolean keepsElements(Expr.Call call) {
        return call.scope().isPresent() && passesOn(call);
    }

    /** The call that partitions the stream which a function works on, behind the windows that were made of it. */
    static Optional<Expr.Call> keyedBy(Expr expression) {
        Expr current = expression;
        while (current instanceof Expr.Call call) {
            if (call.name().equals("keyBy")) {
                return Optional.of(call);
            }
            if (!WINDOWS.contains(call.name())) {
                return Optional.empty();
            }
            current = call.scope();
        }
        return Optional.empty();
    }

    /** A join or coGroup of streams. */
    record Join(Expr one, Expr other, Expr.Call where, Expr.Call equalTo) {}

    /** What is joined in the windows that a call makes; empty where it makes windows of something else. */
    static Optional<Join> joinedBy(Expr.Call window) {
        return window.name().equals("window")
                        && window.scope() instanceof Expr.Call equalTo
                        && equalTo.name().equals("equalTo")
                        && equalTo.arguments().size() == 1
                        && equalTo.scope() instanceof Expr.Call where
                        && where.name().equals("where")
                        && where.arguments().size() == 1
                        && where.scope() instanceof Expr.Call join
                        && join.arguments().size() == 1
                ? Optional.of(new Join(join.scope(), join.arguments().get(0), where, equalTo))
                : Optional.empty();
    }

    private static boolean passesOn(Expr.Call call) {
        if (call.name().equals("returns")) {
            return false;
        }
        return SAME_OPERATOR.contains(call.name())
                || KEEPS_TYPE.contains(call.name())
                || (call.name().equals("reduce") && call.arguments().size() == 1);
    }
}
