package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/** FLINT103. */
final class PojoContractBroken implements Rule {

    PojoContractBroken() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause : KryoCause.in(
                project.typeUses(),
                PojoContractBroken::breaksContract,
                placed -> project.declarationOf(placed.step().type(), placed.use().site()))) {
            Verdict.Step step = cause.steps().get(0);
            Set<String> reasons = new LinkedHashSet<>();
            cause.steps().forEach(each -> reasons.add(Wording.withoutPackages(each.reason().sentence())));
            Finding.Builder finding = findings.at(cause.place(), "no-pojo", step.type().toString())
                    .with("class", Wording.withoutPackages(step.type()))
                    .with("versions", Wording.versions(cause.uses().get(0).versions()))
                    .with("reasons", String.join("; ", reasons));
            Wording.uses(cause, finding);
        }
    }

    private static boolean breaksContract(Verdict.Step step) {
        Reason reason = step.reason();
        return reason instanceof Reason.NotPublic
                || reason instanceof Reason.NotStatic
                || reason instanceof Reason.NoFields
                || reason instanceof Reason.NoNoArgConstructor
                || reason instanceof Reason.ConstructorNotPublic
                || reason instanceof Reason.FieldWithoutAccessors
                || reason instanceof Reason.ShadowedField
                || reason instanceof Reason.CustomSerialization;
    }
}
