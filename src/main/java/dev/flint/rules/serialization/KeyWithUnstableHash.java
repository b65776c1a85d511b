package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.model.types.KeyUse;
import dev.flint.model.types.UnstableHash;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** FLINT119. {@code KeyGroupRangeAssignment.assignToKeyGroup} goes by the key's hashCode, alike from 1.13 to 2.3. */
final class KeyWithUnstableHash implements Rule {

    private static final int SHOWN_USES = 5;

    KeyWithUnstableHash() {}

    @Override
    public void check(Project project, Findings findings) {
        Map<Place, Finding.Builder> told = new LinkedHashMap<>();
        Map<Place, Integer> shown = new LinkedHashMap<>();
        for (KeyUse use : project.types().keys()) {
            // What Flink refuses itself is FLINT115.
            boolean taken = use.check().refused().isEmpty() && use.check().unknown().isEmpty();
            Optional<UnstableHash> unstable = taken ? project.types().unstableHash(use) : Optional.empty();
            if (unstable.isEmpty()) {
                continue;
            }
            Place site = use.site().place();
            Place place = unstable.get().place().orElse(site);
            Finding.Builder finding =
                    told.computeIfAbsent(place, at -> describe(findings, at, use, unstable.get()));
            if (place.compareTo(site) != 0 && shown.merge(place, 1, Integer::sum) <= SHOWN_USES) {
                finding.related(site, "a stream is partitioned by " + Wording.withoutPackages(use.site().type()) + " here");
            }
        }
    }

    private static Finding.Builder describe(Findings findings, Place place, KeyUse use, UnstableHash hash) {
        String message =
                switch (hash.cause()) {
                    case ENUM -> hash.member().isPresent() ? "enum" : "enum-within";
                    case ARRAY -> hash.member().isPresent() ? "array" : "array-within";
                    case IDENTITY -> "identity";
                };
        String owner = Wording.simpleName(hash.owner());
        Finding.Builder finding = findings.at(
                        place, message, hash.owner() + hash.member().map(name -> "." + name).orElse(""))
                .with("key", Wording.withoutPackages(use.site().type()))
                .with("type", Wording.withoutPackages(hash.type()));
        if (hash.member().isPresent()) {
            finding.with("member", hash.member().get()).with("class", owner);
        }
        return finding;
    }
}
