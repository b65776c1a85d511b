package dev.flint.rules.configuration;

import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Ignored;
import dev.flint.flink.settings.Nested;
import dev.flint.flink.settings.Refusal;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FLINT608. */
final class YamlEmptyValue implements Rule {

    YamlEmptyValue() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.YAML).ifPresent(flink -> refused(configuration, flink, findings));
            Reader.of(configuration, ConfParser.LINES).ifPresent(flink -> dropped(configuration, flink, findings));
        }
    }

    private static void refused(WrittenConfiguration configuration, String flink, Findings findings) {
        for (Refusal refusal : configuration.carrier().notes().refusals()) {
            if (refusal.kind() == Refusal.Kind.EMPTY_VALUE) {
                findings.at(refusal.place(), "refused", refusal.key())
                        .with("flink", flink)
                        .with("key", refusal.key());
            }
        }
    }

    /** Keys above nested ones are FLINT610's. */
    private static void dropped(WrittenConfiguration configuration, String flink, Findings findings) {
        Set<Place> parents = new HashSet<>();
        for (Nested nested : configuration.carrier().notes().nested()) {
            parents.add(nested.place());
            nested.children().forEach(child -> parents.addAll(child.dropped()));
        }
        for (Ignored line : configuration.carrier().ignored()) {
            boolean above = parents.stream()
                    .anyMatch(p -> p.span().startLine() == line.place().span().startLine());
            if (line.reason() == Ignored.Reason.NO_VALUE && !above && line.key().indexOf('.') > 0) {
                findings.at(line.place(), "dropped", line.key())
                        .with("flink", flink)
                        .with("key", line.key())
                        .fix(new Fix(
                                Fix.Safety.SAFE,
                                "delete '" + line.key() + "'",
                                List.of(new Edit(line.place(), ""))));
            }
        }
    }
}
