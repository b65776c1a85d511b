package dev.flint.model.types;

import java.util.Optional;
import java.util.Set;

/**
 * The classes of Flink that decide on types. Where a file imports several packages of libraries on demand and no class
 * file tells which of them has a class, these names are known all the same.
 */
final class FlinkNames {

    private static final String TUPLE = "org.apache.flink.api.java.tuple.Tuple";

    private static final String TYPE_HINT = "org.apache.flink.api.common.typeinfo.TypeHint";
    private static final String OUTPUT_TAG = "org.apache.flink.util.OutputTag";

    private static final Set<String> CLASSES = Set.of(
            "org.apache.flink.api.common.functions.FilterFunction",
            "org.apache.flink.api.common.functions.ReduceFunction",
            "org.apache.flink.api.common.functions.RichFilterFunction",
            "org.apache.flink.api.common.functions.RichReduceFunction",
            "org.apache.flink.api.common.serialization.AbstractDeserializationSchema",
            "org.apache.flink.api.common.state.AggregatingStateDescriptor",
            "org.apache.flink.api.common.state.FoldingStateDescriptor",
            "org.apache.flink.api.common.state.ListStateDescriptor",
            "org.apache.flink.api.common.state.MapStateDescriptor",
            "org.apache.flink.api.common.state.ReducingStateDescriptor",
            "org.apache.flink.api.common.state.ValueStateDescriptor",
            TYPE_HINT,
            "org.apache.flink.api.common.typeinfo.TypeInfo",
            "org.apache.flink.api.common.typeinfo.TypeInformation",
            "org.apache.flink.api.common.typeinfo.Types",
            "org.apache.flink.api.java.typeutils.ResultTypeQueryable",
            "org.apache.flink.api.java.typeutils.TypeExtractor",
            "org.apache.flink.types.Either",
            "org.apache.flink.types.Either.Left",
            "org.apache.flink.types.Either.Right",
            "org.apache.flink.types.Row",
            "org.apache.flink.types.RowKind",
            "org.apache.flink.types.StringValue",
            "org.apache.flink.util.Collector",
            OUTPUT_TAG);

    private FlinkNames() {}

    static boolean isKnown(String canonicalName) {
        return CLASSES.contains(canonicalName)
                || StreamCode.isStream(canonicalName)
                || FlinkFunctions.isKnown(canonicalName)
                || isTuple(canonicalName);
    }

    /** Whether a class of Flink's API has a member type of the name, as the process functions have their contexts. */
    static boolean isMember(String owner, String simpleName) {
        return simpleName.endsWith("Context") && FlinkFunctions.isKnown(owner) && FlinkFunctions.hasContext(owner);
    }

    /** Whether a class that jobs often make anonymous subclasses of is an interface; empty where only its file tells. */
    static Optional<Boolean> isInterface(String canonicalName) {
        return canonicalName.equals(OUTPUT_TAG) || canonicalName.equals(TYPE_HINT)
                ? Optional.of(false)
                : FlinkFunctions.isInterface(canonicalName);
    }

    /** Environment, streams and functions, which hold no data; what they give is told by what they do. */
    static boolean isOfPipeline(String canonicalName) {
        return StreamCode.isStream(canonicalName)
                || FlinkFunctions.isInterface(canonicalName).isPresent()
                || canonicalName.equals("org.apache.flink.streaming.api.environment.StreamExecutionEnvironment");
    }

    static boolean isTuple(String canonicalName) {
        if (!canonicalName.startsWith(TUPLE)) {
            return false;
        }
        String arity = canonicalName.substring(TUPLE.length());
        return arity.isEmpty()
                || (arity.length() <= 2
                        && arity.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(arity) <= 25);
    }
}
