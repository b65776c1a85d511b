package dev.flint.model.types;

import dev.flint.flink.types.Verdict;
import dev.flint.flink.types.Verdict.Step;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.List;

/** What some versions of Flink, one after the other, make of a type. The reasons are those of the newest of them. */
public record VersionedVerdict(FlinkVersions versions, Verdict verdict) {

    /** Joins neighbours that say the same for the same reasons; the order stays. */
    public static List<VersionedVerdict> joined(List<VersionedVerdict> verdicts) {
        List<VersionedVerdict> joined = new ArrayList<>();
        for (VersionedVerdict next : verdicts) {
            int last = joined.size() - 1;
            if (last >= 0 && isAlike(joined.get(last).verdict, next.verdict)) {
                List<FlinkVersion> versions = new ArrayList<>(joined.get(last).versions.candidates());
                versions.addAll(next.versions.candidates());
                joined.set(last, new VersionedVerdict(new FlinkVersions(versions), next.verdict));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** Reasons of one kind count as the same: they may name the version. */
    private static boolean isAlike(Verdict one, Verdict other) {
        if (one.kind() != other.kind()
                || !one.generic().equals(other.generic())
                || !one.unknown().equals(other.unknown())
                || one.why().size() != other.why().size()) {
            return false;
        }
        for (int i = 0; i < one.why().size(); i++) {
            Step step = one.why().get(i);
            Step beside = other.why().get(i);
            if (!step.path().equals(beside.path())
                    || step.kind() != beside.kind()
                    || step.reason().getClass() != beside.reason().getClass()) {
                return false;
            }
        }
        return true;
    }
}
