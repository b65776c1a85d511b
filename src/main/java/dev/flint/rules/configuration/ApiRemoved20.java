package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.model.code.RemovedUse;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;

/** FLINT621. */
final class ApiRemoved20 implements Rule {

    /** Other places of one cause that a reader still looks at. */
    private static final int SHOWN = 5;

    ApiRemoved20() {}

    @Override
    public void check(Project project, Findings findings) {
        for (RemovedUse use : project.removedUses()) {
            String message = use.kind() == RemovedUse.Kind.GONE
                    ? use.replacement().startsWith("nothing") ? "nothing-instead" : "gone"
                    : "never-called";
            Finding.Builder finding = findings.at(use.place(), message, use.name())
                    .with("version", project.versions().of(use.place().path()).words())
                    .with("name", use.name())
                    .with("replacement", use.replacement());
            use.others().stream().limit(SHOWN).forEach(place -> finding.related(place, "here too"));
        }
    }
}
