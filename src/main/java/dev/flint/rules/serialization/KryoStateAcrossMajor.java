package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.types.SerializerChoices;
import dev.flint.model.types.TypeUse;
import dev.flint.model.types.VersionedVerdict;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FLINT110. Speaks only where the build itself says that the module runs on both. */
final class KryoStateAcrossMajor implements Rule {

    KryoStateAcrossMajor() {}

    @Override
    public void check(Project project, Findings findings) {
        SerializerChoices choices = project.types().serializerChoices();
        Set<Place> told = new HashSet<>();
        for (TypeUse use : project.types().uses()) {
            if (!Consequences.isState(use.site()) || use.versions().isAny()) {
                continue;
            }
            List<FlinkVersion> older = new ArrayList<>(use.versions().candidates());
            List<FlinkVersion> newer = new ArrayList<>(older);
            older.removeIf(version -> version.atLeast(2, 0));
            newer.removeIf(version -> version.below(2, 0));
            if (older.isEmpty() || newer.isEmpty()) {
                continue;
            }
            for (VersionedVerdict versioned : use.byVersion()) {
                if (versioned.versions().all(version -> version.below(2, 0))) {
                    check(project, use, versioned.verdict(), choices, told, findings, older, newer);
                }
            }
        }
    }

    private static void check(
            Project project,
            TypeUse use,
            Verdict verdict,
            SerializerChoices choices,
            Set<Place> told,
            Findings findings,
            List<FlinkVersion> older,
            List<FlinkVersion> newer) {
        for (Verdict.Step step : verdict.why()) {
            List<Verdict.Step> way = verdict.wayTo(step);
            if (step.kind() != Verdict.Kind.GENERIC || choices.covers(way)) {
                continue;
            }
            Position position = Position.of(project, use, way);
            if (told.add(position.place())) {
                KryoCause cause = new KryoCause(position, List.of(way), List.of(use));
                Finding.Builder finding = findings.at(position.place(), "state", Wording.symbol(cause))
                        .with("newer", Wording.versions(new FlinkVersions(newer)))
                        .with("older", Wording.versions(new FlinkVersions(older)))
                        .with("subject", Wording.subject(cause));
                Wording.uses(cause, finding);
            }
        }
    }
}
