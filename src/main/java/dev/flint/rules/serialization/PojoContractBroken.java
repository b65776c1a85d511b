package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT103. */
final class PojoContractBroken implements Rule {

    PojoContractBroken() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(project, Concern.CONTRACT)) {
            String message = message(cause);
            Finding.Builder finding = findings.at(cause.place(), message, Wording.symbol(cause))
                    .with("versions", Wording.versions(cause.versions()));
            switch (message) {
                case "no-pojo" -> finding.with("class", Wording.withoutPackages(cause.step().type()))
                        .with("reasons", Wording.reasons(cause));
                case "refused" -> finding.with("type", Wording.withoutPackages(cause.step().type()))
                        .with("reasons", Wording.reasons(cause));
                case "interface" -> finding.with("class", Wording.withoutPackages(cause.step().type()));
                case "library" -> finding.with("subject", Wording.subject(cause))
                        .with("type", Wording.withoutPackages(cause.step().type()))
                        .with("package", Wording.packageOf(((TypeRef.ClassType) cause.step().type()).name()));
                default -> finding.with("subject", Wording.subject(cause)).with("reasons", Wording.reasons(cause));
            }
            Wording.uses(cause, finding);
            if (message.equals("no-pojo")) {
                PojoMend.of(project, cause).ifPresent(finding::fix);
            }
            if (!message.equals("refused")) {
                Consequences.ofState(project, cause, finding);
            }
        }
    }

    private static String message(KryoCause cause) {
        Verdict.Step step = cause.step();
        if (step.kind() != Verdict.Kind.GENERIC) {
            return "refused";
        }
        if (cause.position().declaration()) {
            return step.reason() instanceof Reason.IsInterface ? "interface" : "no-pojo";
        }
        boolean ofField = step.reason() instanceof Reason.Recursive || step.reason() instanceof Reason.FieldTypeMissing;
        return ofField || !(step.type() instanceof TypeRef.ClassType) ? "field" : "library";
    }
}
