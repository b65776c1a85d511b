package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Nested;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FLINT610. */
final class NestedInLegacy implements Rule {

    NestedInLegacy() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.LINES).ifPresent(flink -> configuration.carrier().notes().nested()
                    .forEach(nested -> report(nested, flink, findings)));
        }
    }

    private static void report(Nested nested, String flink, Findings findings) {
        String message = nested.children().isEmpty() ? "list" : "nested";
        Finding.Builder finding = findings.at(nested.place(), message, nested.key())
                .with("flink", flink)
                .with("key", nested.key());
        if (!nested.children().isEmpty()) {
            Nested.Child first = nested.children().get(0);
            finding.with("read", first.setting().key()).with("meant", first.meant());
            flat(nested).ifPresent(finding::fix);
        }
    }

    /** Every key in one piece on its line; empty where something else stands between the lines. */
    private static Optional<Fix> flat(Nested nested) {
        List<Edit> edits = new ArrayList<>();
        Place above = nested.place();
        for (Nested.Child child : nested.children()) {
            boolean first = edits.isEmpty();
            int lines = child.dropped().size() + (first ? 1 : 0);
            Place from = first ? above : child.dropped().isEmpty() ? child.margin() : child.dropped().get(0);
            if (child.margin().span().startLine() != from.span().startLine() + lines) {
                return Optional.empty();
            }
            edits.add(new Edit(new Place(from.path(), from.span().until(child.margin().span())), child.meant()));
        }
        return nested.items()
                ? Optional.empty()
                : Optional.of(new Fix(Fix.Safety.UNSAFE, "write the keys in one piece", edits));
    }
}
