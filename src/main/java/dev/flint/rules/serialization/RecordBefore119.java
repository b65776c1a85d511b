package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT104. */
final class RecordBefore119 implements Rule {

    RecordBefore119() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.RECORD)) {
            Finding.Builder finding = findings.at(cause.place(), "record", Wording.symbol(cause))
                    .with("class", Wording.withoutPackages(cause.step().type()))
                    .with("versions", Wording.versions(cause.versions()));
            Wording.uses(cause, finding);
        }
    }
}
