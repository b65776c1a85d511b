package dev.flint.model.types;

import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A place where Flink extracts a type, and what each version in question makes of it.
 *
 * @param versions on which the code may run
 * @param verdicts one for each of them that differs in its type extraction from the one before
 */
public record TypeUse(TypeSite site, FlinkVersions versions, List<Verdict> verdicts) {

    /** Where type extraction changed: the versions between behave like the one before. */
    private static final List<FlinkVersion> CHANGES = List.of(
            FlinkVersion.of(2, 3),
            FlinkVersion.of(2, 1),
            FlinkVersion.of(2, 0),
            FlinkVersion.of(1, 19),
            FlinkVersion.of(1, 14),
            FlinkVersion.of(1, 13));

    public TypeUse {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Judges the places of a tree.
     *
     * @param isWanted by the path of the file
     * @param versions on which a file's code may run; where there are none nothing is judged
     * @param libraries what of Flink's optional libraries a file's code can count on
     */
    public static List<TypeUse> in(
            SourceTypes types,
            Predicate<String> isWanted,
            Function<String, FlinkVersions> versions,
            Function<String, Libraries> libraries) {
        List<TypeUse> uses = new ArrayList<>();
        for (TypeSite site : types.sites()) {
            String path = site.place().path();
            if (site.isExtracted() && isWanted.test(path) && !versions.apply(path).candidates().isEmpty()) {
                uses.add(of(site, versions.apply(path), types, libraries.apply(path)));
            }
        }
        return List.copyOf(uses);
    }

    /** Judges a site, which must be one where type extraction runs. */
    private static TypeUse of(
            TypeSite site, FlinkVersions versions, SourceTypes types, Libraries libraries) {
        TypeSite.Way way = ((TypeSite.Origin.Extracted) site.origin()).way();
        Map<FlinkVersion, FlinkVersion> distinct = new TreeMap<>();
        for (FlinkVersion version : versions.candidates()) {
            distinct.putIfAbsent(lastChange(version), version);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (FlinkVersion version : distinct.values()) {
            TypeExtraction extraction =
                    new TypeExtraction(types.seenFrom(site.place().path()), version, libraries);
            verdicts.add(
                    switch (way) {
                        case CLASS -> extraction.of(site.type());
                        case HINT -> extraction.ofHint(site.type());
                        case FUNCTION -> extraction.ofOutput(site.type());
                    });
        }
        return new TypeUse(site, versions, verdicts);
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
