package dev.flint.flink.version;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The versions of Flink that a thing may run on. One where it can be told; every known one where it cannot: then only
 * what holds in all of them may be said. None where the version is older than flint knows: then nothing is said.
 */
public record FlinkVersions(List<FlinkVersion> candidates) {

    /** Nothing tells the version. */
    public static final FlinkVersions ANY = new FlinkVersions(FlinkVersion.KNOWN);

    /** The version is older than flint knows. */
    public static final FlinkVersions TOO_OLD = new FlinkVersions(List.of());

    public FlinkVersions {
        candidates = List.copyOf(candidates);
    }

    /** A version newer than flint knows is read as the newest known. */
    public static FlinkVersions exactly(FlinkVersion version) {
        if (version.isTooOld()) {
            return TOO_OLD;
        }
        return new FlinkVersions(List.of(version.isTooNew() ? FlinkVersion.NEWEST_KNOWN : version));
    }

    /** Whether nothing tells the version. */
    public boolean isAny() {
        return candidates.size() == FlinkVersion.KNOWN.size();
    }

    /** Whether it holds in every version in question, and there is one. */
    public boolean all(Predicate<FlinkVersion> holds) {
        return !candidates.isEmpty() && candidates.stream().allMatch(holds);
    }

    /** {@code 1.18}, {@code 1.13 to 1.20} where none of those between is left out, {@code 1.18, 1.20} else. */
    public String words() {
        if (candidates.size() > 2 && FlinkVersion.KNOWN.containsAll(candidates)) {
            int first = FlinkVersion.KNOWN.indexOf(candidates.get(0));
            int end = Math.min(first + candidates.size(), FlinkVersion.KNOWN.size());
            if (candidates.equals(FlinkVersion.KNOWN.subList(first, end))) {
                return candidates.get(0) + " to " + candidates.get(candidates.size() - 1);
            }
        }
        StringBuilder words = new StringBuilder();
        for (FlinkVersion version : candidates) {
            words.append(words.length() == 0 ? "" : ", ").append(version);
        }
        return words.toString();
    }

    /** The version, where there is just one candidate. */
    public Optional<FlinkVersion> single() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
