package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.model.Project;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.Optional;

/** FLINT101. */
final class KryoCollectionType implements Rule {

    KryoCollectionType() {}

    @Override
    public void check(Project project, Findings findings) {
        for (KryoCause cause :
                KryoCause.in(project.typeUses(), KryoCollectionType::isCollection, KryoCollectionType::place)) {
            Verdict.Step step = cause.steps().get(0);
            Optional<Verdict.FieldSite> field = step.field().filter(site -> site.declaredAt().isPresent());
            Finding.Builder finding;
            if (field.isPresent()) {
                String owner = field.get().declaringClass();
                finding = findings.at(cause.place(), "field", owner + "." + field.get().name())
                        .with("field", field.get().name())
                        .with("class", owner.substring(owner.lastIndexOf('.') + 1));
            } else {
                finding = findings.at(cause.place(), "type", cause.uses().get(0).site().enclosingClass())
                        .with("role", Wording.role(cause.uses().get(0).site()));
            }
            finding.with("type", Wording.withoutPackages(step.type()))
                    .with("versions", Wording.versions(cause.uses().get(0).versions()));
            Wording.uses(cause, finding);
        }
    }

    private static boolean isCollection(Verdict.Step step) {
        Reason reason = step.reason();
        return reason instanceof Reason.IsCollectionClass
                || reason instanceof Reason.CollectionBefore20
                || reason instanceof Reason.RawCollection
                || reason instanceof Reason.CollectionArgument;
    }

    /** The field that is declared so, where the tree declares it; else the place where Flink meets the type. */
    private static Optional<Place> place(KryoCause.PlacedStep placed) {
        Optional<Verdict.FieldSite> field = placed.step().field();
        if (field.isPresent()) {
            return field.get().declaredAt();
        }
        return Optional.of(placed.use().site().place());
    }
}
