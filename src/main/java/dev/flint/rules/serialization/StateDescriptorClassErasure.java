package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.Verdict;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT106. */
final class StateDescriptorClassErasure implements Rule {

    StateDescriptorClassErasure() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.ERASURE)) {
            boolean refused = cause.step().kind() == Verdict.Kind.MISSING;
            String message = refused ? "refused" : cause.position().rest().isEmpty() ? "erased" : "erased-part";
            Finding.Builder finding = findings.at(cause.place(), message, Wording.symbol(cause))
                    .with("type", Wording.withoutPackages(cause.site().type()))
                    .with("versions", Wording.versions(cause.versions()));
            if (message.equals("erased-part")) {
                finding.with("path", cause.position().rest());
            }
            Wording.uses(cause, finding);
            if (!refused) {
                Consequences.ofState(project, cause, finding);
            }
        }
    }
}
