package dev.flint.engine;

import dev.flint.flink.types.Verdict;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.VersionedVerdict;
import dev.flint.report.TypesReport.Entry;
import dev.flint.report.TypesReport.Flink;
import dev.flint.report.TypesReport.Site;
import dev.flint.report.TypesReport.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what is known of types into the words of the report. */
final class TypeEntries {

    private TypeEntries() {}

    /** One entry for each run of versions that say the same, with what Flink itself says. */
    static List<Entry> of(TypeSubject subject, FlinkAnswers flink) {
        List<Site> sites = new ArrayList<>(subject.sites().size());
        for (TypeSite site : subject.sites()) {
            String role = site.role().name().toLowerCase(Locale.ROOT);
            sites.add(new Site(site.place(), role, site.enclosingClass()));
        }
        List<Site> places = List.copyOf(sites);
        List<Entry> entries = new ArrayList<>(subject.byVersion().size());
        for (VersionedVerdict versioned : subject.byVersion()) {
            entries.add(entry(subject, versioned, places, flink.about(subject, versioned)));
        }
        return entries;
    }

    private static Entry entry(
            TypeSubject subject, VersionedVerdict versioned, List<Site> sites, Optional<Flink> flink) {
        Verdict verdict = versioned.verdict();
        List<String> versions = new ArrayList<>();
        for (FlinkVersion version : versioned.versions().candidates()) {
            versions.add(version.toString());
        }
        List<Step> steps = new ArrayList<>(verdict.why().size());
        for (Verdict.Step step : verdict.why()) {
            steps.add(new Step(
                    step.path(),
                    step.type().toString(),
                    step.kind().word(),
                    step.reason().sentence(),
                    step.place()));
        }
        return new Entry(
                subject.asked(),
                subject.type().toString(),
                subject.module(),
                versions,
                versioned.versions().words(),
                verdict.kind().word(),
                verdict.generic(),
                verdict.unknown(),
                steps,
                sites,
                flink);
    }

    /** The entry of a question that has no other answer. */
    static Entry unknown(String asked, String type, String why) {
        String unknown = Verdict.Kind.UNKNOWN.word();
        return new Entry(
                Optional.of(asked),
                type,
                Optional.empty(),
                List.of(),
                "",
                unknown,
                List.of(),
                List.of(Verdict.ROOT),
                List.of(new Step(Verdict.ROOT, type, unknown, why, Optional.empty())),
                List.of(),
                Optional.empty());
    }
}
