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

    /** Whether it holds in every version in question, and there is one. */
    public boolean all(Predicate<FlinkVersion> holds) {
        return !candidates.isEmpty() && candidates.stream().allMatch(holds);
    }

    /** The version, where there is just one candidate. */
    public Optional<FlinkVersion> single() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
