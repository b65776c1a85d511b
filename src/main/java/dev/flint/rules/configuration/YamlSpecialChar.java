package dev.flint.rules.configuration;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Refusal;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.List;

/** FLINT609. */
final class YamlSpecialChar implements Rule {

    YamlSpecialChar() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.YAML).ifPresent(flink -> configuration.carrier().notes().refusals()
                    .forEach(refusal -> refused(refusal, flink, findings)));
        }
    }

    private static void refused(Refusal refusal, String flink, Findings findings) {
        // Duplicates are FLINT607's, empty values FLINT608's.
        if (refusal.kind() == Refusal.Kind.DUPLICATE_KEY || refusal.kind() == Refusal.Kind.EMPTY_VALUE) {
            return;
        }
        boolean quotes = refusal.written() instanceof Value.Known<String>;
        Finding.Builder finding = findings.at(refusal.place(), quotes ? "quotes" : "refused", refusal.key())
                .with("flink", flink)
                .with("complaint", refusal.complaint())
                .with("key", refusal.key());
        if (refusal.written() instanceof Value.Known<String> value) {
            String quoted = "'" + value.value().replace("'", "''") + "'";
            finding.fix(new Fix(
                    Fix.Safety.SAFE, "quote the value", List.of(new Edit(value.place(), quoted))));
        }
    }
}
