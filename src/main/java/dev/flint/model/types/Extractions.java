package dev.flint.model.types;

import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.types.TypeSite.FunctionArgument;
import dev.flint.model.types.TypeSite.Origin.Extracted;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Type extraction over the classes of a tree. What is worked out of a class serves all types that lead to it. */
final class Extractions {

    /** Where type extraction changed: the versions between behave like the one before. */
    private static final List<FlinkVersion> CHANGES = List.of(
            FlinkVersion.of(2, 3),
            FlinkVersion.of(2, 1),
            FlinkVersion.of(2, 0),
            FlinkVersion.of(1, 19),
            FlinkVersion.of(1, 14),
            FlinkVersion.of(1, 13));

    private final Map<ShapeSource, TypeExtraction> byView = new IdentityHashMap<>();

    /** One verdict for each run of versions between two changes, with the newest of the run, oldest run first. */
    List<VersionedVerdict> of(
            TypeRef type, Extracted extracted, FlinkVersions versions, ShapeSource shapes, Libraries libraries) {
        Map<FlinkVersion, List<FlinkVersion>> runs = new TreeMap<>();
        for (FlinkVersion version : versions.candidates()) {
            runs.computeIfAbsent(lastChange(version), unused -> new ArrayList<>()).add(version);
        }
        List<VersionedVerdict> verdicts = new ArrayList<>();
        for (List<FlinkVersion> run : runs.values()) {
            TypeExtraction extraction = over(shapes, libraries).in(run.get(run.size() - 1));
            verdicts.add(new VersionedVerdict(new FlinkVersions(run), verdict(extraction, type, extracted)));
        }
        return verdicts;
    }

    private static Verdict verdict(TypeExtraction extraction, TypeRef type, Extracted extracted) {
        if (extracted.argument().isPresent()) {
            FunctionArgument argument = extracted.argument().get();
            return extraction.ofFunction(argument.functionClass(), argument.supertype(), argument.position());
        }
        return switch (extracted.way()) {
            case CLASS -> extraction.of(type);
            case HINT -> extraction.ofHint(type);
            case FUNCTION -> extraction.ofOutput(type);
        };
    }

    /** In the newest version, over the classes of one view, which is that of one module and knows its libraries. */
    TypeExtraction over(ShapeSource shapes, Libraries libraries) {
        return byView.computeIfAbsent(
                shapes, view -> new TypeExtraction(view, FlinkVersion.NEWEST_KNOWN, libraries));
    }

    private static FlinkVersion lastChange(FlinkVersion version) {
        for (FlinkVersion change : CHANGES) {
            if (version.compareTo(change) >= 0) {
                return change;
            }
        }
        return CHANGES.get(CHANGES.size() - 1);
    }
}
