package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT105. */
final class RowWithoutTypeinfo implements Rule {

    RowWithoutTypeinfo() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.ROW)) {
            Finding.Builder finding = findings.at(cause.place(), "row", Wording.symbol(cause))
                    .with("subject", Wording.subject(cause))
                    .with("versions", Wording.versions(cause.versions()));
            Wording.uses(cause, finding);
            Consequences.ofState(project, cause, finding);
        }
    }
}
