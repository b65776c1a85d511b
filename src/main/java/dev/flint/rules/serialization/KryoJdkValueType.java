package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT102. */
final class KryoJdkValueType implements Rule {

    KryoJdkValueType() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.JDK_VALUE)) {
            Finding.Builder finding = findings.at(
                            cause.place(), cause.position().isPart() ? "part" : "type", Wording.symbol(cause))
                    .with("subject", Wording.subject(cause))
                    .with("type", Wording.withoutPackages(cause.step().type()))
                    .with("versions", Wording.versions(cause.versions()));
            Wording.uses(cause, finding);
            Consequences.ofState(project, cause, finding);
        }
    }
}
