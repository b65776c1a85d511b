package dev.flint.model.types;

import dev.flint.model.types.TypeSite.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function types of Flink's API and which of their type arguments Flink extracts: the calls of
 * {@code TypeExtractor.getUnaryOperatorReturnType}, {@code getBinaryOperatorReturnType} and their kin in
 * {@code DataStream}, {@code KeyedStream}, {@code WindowedStream}, {@code ConnectedStreams}, {@code AsyncDataStream},
 * {@code JoinedStreams} and CEP's {@code PatternStream}; alike from 1.13 to 2.3.
 */
final class FlinkFunctions {

    /** A type argument that is extracted. */
    record Output(int argument, Role role) {}

    private static final String FUNCTIONS = "org.apache.flink.api.common.functions.";
    private static final String STREAMING = "org.apache.flink.streaming.api.functions.";

    private static final Map<String, List<Output>> OUTPUTS = outputs();

    private FlinkFunctions() {}

    /** Empty for a class that is none of them. */
    static List<Output> outputs(String canonicalName) {
        List<Output> outputs = OUTPUTS.get(canonicalName);
        return outputs == null ? List.of() : outputs;
    }

    static boolean isKnown(String canonicalName) {
        return OUTPUTS.containsKey(canonicalName);
    }

    /** Whether a known function gets a context of its own: {@code Context}, {@code OnTimerContext} and their kin. */
    static boolean hasContext(String canonicalName) {
        return isProcess(canonicalName) || canonicalName.endsWith("SourceFunction");
    }

    /**
     * Whether a function of Flink's API is an interface; the rich ones and the process functions are abstract classes.
     *
     * @return empty for a class that is none of them
     */
    static Optional<Boolean> isInterface(String canonicalName) {
        String simpleName = Scope.simpleNameOf(canonicalName);
        boolean function = isKnown(canonicalName)
                || (canonicalName.equals(FUNCTIONS + simpleName) && simpleName.endsWith("Function"));
        boolean isClass =
                simpleName.startsWith("Rich") || simpleName.startsWith("Abstract") || isProcess(canonicalName);
        return function ? Optional.of(!isClass) : Optional.empty();
    }

    private static boolean isProcess(String canonicalName) {
        return canonicalName.contains("Process") && canonicalName.endsWith("Function");
    }

    private static Map<String, List<Output>> outputs() {
        Map<String, List<Output>> table = new HashMap<>();
        for (String rich : List.of("", "Rich")) {
            elements(table, FUNCTIONS + rich, 1, "MapFunction", "FlatMapFunction", "MapPartitionFunction",
                    "GroupReduceFunction", "GroupCombineFunction");
            elements(table, FUNCTIONS + rich, 2, "JoinFunction", "FlatJoinFunction", "CoGroupFunction",
                    "CrossFunction");
            table.put(
                    FUNCTIONS + rich + "AggregateFunction",
                    List.of(new Output(1, Role.ACCUMULATOR), new Output(2, Role.ELEMENT)));
            elements(table, STREAMING + "co." + rich, 2, "CoMapFunction", "CoFlatMapFunction");
            elements(table, STREAMING + "windowing." + rich, 1, "WindowFunction", "AllWindowFunction");
            elements(table, STREAMING + "async." + rich, 1, "AsyncFunction");
            for (String packageName : List.of("source.", "source.legacy.")) {
                elements(table, STREAMING + packageName + rich, 0, "SourceFunction", "ParallelSourceFunction");
            }
        }
        elements(table, STREAMING, 1, "ProcessFunction");
        elements(table, STREAMING, 2, "KeyedProcessFunction");
        elements(table, STREAMING + "co.", 2, "CoProcessFunction", "ProcessJoinFunction",
                "BroadcastProcessFunction");
        elements(table, STREAMING + "co.", 3, "KeyedCoProcessFunction", "KeyedBroadcastProcessFunction");
        elements(table, STREAMING + "windowing.", 1, "ProcessWindowFunction", "ProcessAllWindowFunction");
        elements(table, "org.apache.flink.cep.", 1, "PatternSelectFunction", "PatternFlatSelectFunction");
        elements(table, "org.apache.flink.cep.functions.", 1, "PatternProcessFunction");
        table.put("org.apache.flink.api.java.functions.KeySelector", List.of(new Output(1, Role.KEY)));
        return table;
    }

    private static void elements(Map<String, List<Output>> table, String prefix, int argument, String... names) {
        for (String name : names) {
            table.put(prefix + name, List.of(new Output(argument, Role.ELEMENT)));
        }
    }
}
