package dev.flint.model.types;

import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A place where Flink extracts a type, and what each version in question makes of it.
 *
 * @param versions on which the code may run
 * @param byVersion one verdict for each run of them between two changes of type extraction, the oldest first
 */
public record TypeUse(TypeSite site, FlinkVersions versions, List<VersionedVerdict> byVersion) {

    public TypeUse {
        byVersion = List.copyOf(byVersion);
    }

    /** The verdicts alone. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(byVersion.size());
        for (VersionedVerdict verdict : byVersion) {
            verdicts.add(verdict.verdict());
        }
        return verdicts;
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
        Extractions extractions = new Extractions();
        for (TypeSite site : types.sites()) {
            String path = site.place().path();
            if (site.origin() instanceof TypeSite.Origin.Extracted extracted && isWanted.test(path)) {
                FlinkVersions judgedBy = versions.apply(path);
                if (!judgedBy.candidates().isEmpty()) {
                    uses.add(new TypeUse(
                            site,
                            judgedBy,
                            extractions.of(
                                    site.type(),
                                    extracted,
                                    judgedBy,
                                    types.seenFrom(path),
                                    libraries.apply(path))));
                }
            }
        }
        return List.copyOf(uses);
    }
}
