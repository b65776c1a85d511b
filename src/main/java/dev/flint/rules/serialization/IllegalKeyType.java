package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.KeyCheck;
import dev.flint.flink.types.Verdict;
import dev.flint.model.Project;
import dev.flint.model.types.KeyUse;
import dev.flint.model.types.TypeSite;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** FLINT115. The check is Flink's own, in {@code KeyedStream.validateKeyType}. */
final class IllegalKeyType implements Rule {

    private static final int SHOWN_USES = 5;

    IllegalKeyType() {}

    @Override
    public void check(Project project, Findings findings) {
        Map<Place, Finding.Builder> classes = new LinkedHashMap<>();
        Map<Place, Integer> shown = new LinkedHashMap<>();
        for (KeyUse use : project.types().keys()) {
            for (KeyCheck.Refused part : use.check().refused()) {
                TypeSite site = use.site();
                // A class without hashCode is mended at the class, whatever streams are keyed by it.
                Optional<Place> declared = part.cause() == KeyCheck.Cause.NO_HASH_CODE
                        ? project.types().declarationOf(part.type(), site)
                        : Optional.empty();
                if (declared.isEmpty()) {
                    describe(findings.at(site.place(), message(part), symbol(site)), use, part);
                } else {
                    Finding.Builder finding = classes.computeIfAbsent(declared.get(), place -> describe(
                            findings.at(place, message(part), part.type().toString()), use, part));
                    if (shown.merge(declared.get(), 1, Integer::sum) <= SHOWN_USES) {
                        finding.related(site.place(), "a stream is partitioned by it here");
                    }
                }
            }
        }
    }

    private static String message(KeyCheck.Refused part) {
        return switch (part.cause()) {
            case ARRAY -> "array";
            case ENUM -> "enum";
            case NO_HASH_CODE -> "no-hash-code";
        };
    }

    private static String symbol(TypeSite site) {
        return site.enclosingClass() + " " + site.type();
    }

    private static Finding.Builder describe(Finding.Builder finding, KeyUse use, KeyCheck.Refused part) {
        String key = Wording.withoutPackages(use.site().type());
        String type = Wording.withoutPackages(part.type());
        boolean whole = part.path().equals(Verdict.ROOT);
        return finding.with("key", key)
                .with("what", whole ? "'" + type + "'" : "'" + part.path() + "' of '" + key + "', a '" + type + "',")
                .with("type", type)
                .with("versions", Wording.versions(use.versions()));
    }
}
