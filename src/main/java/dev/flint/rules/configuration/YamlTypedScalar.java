package dev.flint.rules.configuration;

import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Retyped;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;

/** FLINT614. */
final class YamlTypedScalar implements Rule {

    YamlTypedScalar() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.YAML).ifPresent(flink -> {
                for (Retyped scalar : configuration.carrier().notes().retyped()) {
                    if (isText(scalar.setting().key(), configuration)) {
                        report(scalar, flink, findings);
                    }
                }
            });
        }
    }

    /** A number that is meant as one stays the same number. */
    private static boolean isText(String key, WrittenConfiguration configuration) {
        return configuration.option(key).map(option -> option.type().is(Kind.STRING)).orElse(false);
    }

    private static void report(Retyped scalar, String flink, Findings findings) {
        scalar.setting().value().where().ifPresent(place -> findings
                .at(place, "retyped", scalar.setting().key())
                .with("flink", flink)
                .with("key", scalar.setting().key())
                .with("written", scalar.written())
                .with("value", scalar.setting().value().ifKnown().orElse(""))
                .fix(new Fix(
                        Fix.Safety.UNSAFE,
                        "quote the value",
                        List.of(new Edit(place, "'" + scalar.written() + "'")))));
    }
}
