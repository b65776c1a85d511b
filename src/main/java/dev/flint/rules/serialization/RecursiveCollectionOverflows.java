package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT113. */
final class RecursiveCollectionOverflows implements Rule {

    RecursiveCollectionOverflows() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.OVERFLOW)) {
            boolean field = cause.position().field().isPresent();
            Finding.Builder finding = findings.at(
                            cause.place(), field ? "field" : "type", Wording.symbol(cause))
                    .with("versions", Wording.versions(cause.versions()));
            if (field) {
                finding.with("field", cause.position().field().get().name())
                        .with("class", Wording.simpleName(cause.position().field().get().declaringClass()));
            } else {
                finding.with("type", Wording.withoutPackages(cause.step().type()));
            }
            Wording.uses(cause, finding);
        }
    }
}
