package dev.flint.model.graph;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.read.java.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators that sinks of the new interface become ({@code SinkTransformationTranslator}). */
final class Sinks {

    private static final List<String> WRITER = List.of("Writer");
    private static final List<String> WITH_COMMITTER = List.of("Writer", "Committer");

    /** Sinks whose operators are known; any other may bring some of its own. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("KafkaSink", WITH_COMMITTER),
            Map.entry("PulsarSink", WITH_COMMITTER),
            Map.entry("PrintSink", WRITER),
            Map.entry("DiscardingSink", WRITER),
            Map.entry("DiscardingSinkV2", WRITER),
            Map.entry("ElasticsearchSink", WRITER),
            Map.entry("OpensearchSink", WRITER),
            Map.entry("MongoSink", WRITER),
            Map.entry("KinesisStreamsSink", WRITER),
            Map.entry("KinesisFirehoseSink", WRITER),
            Map.entry("DynamoDbSink", WRITER),
            Map.entry("SqsSink", WRITER));

    private Sinks() {}

    /** Empty where it cannot be told. */
    static Optional<List<String>> operators(Thing.Created sink, FlinkVersion version) {
        String simple = sink.className().substring(sink.className().lastIndexOf('.') + 1);
        if (version.below(1, 15)) {
            // Writer and committer were one operator in a streaming job.
            return KNOWN.containsKey(simple) || simple.equals("FileSink") ? Optional.of(WRITER) : Optional.empty();
        }
        if (simple.equals("FileSink")) {
            // Where nothing is compacted, two handlers clear up what compaction may have left.
            return compacts(sink.expression())
                    ? Optional.empty()
                    : Optional.of(List.of("Writer", "Coordinator", "Compactor", "Committer"));
        }
        return Optional.ofNullable(KNOWN.get(simple));
    }

    /** Whether the chain of calls that builds the sink does not end at the class, or sets compaction on the way. */
    private static boolean compacts(Expr expression) {
        Expr current = expression;
        while (current instanceof Expr.Call call) {
            if (call.name().equals("enableCompact")) {
                return true;
            }
            current = call.scope();
        }
        return !(current instanceof Expr.Name name && name.name().equals("FileSink")
                || current instanceof Expr.FieldAccess access && access.name().equals("FileSink"));
    }
}
