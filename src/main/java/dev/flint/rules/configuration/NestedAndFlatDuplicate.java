package dev.flint.rules.configuration;

import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;

/** FLINT615. */
final class NestedAndFlatDuplicate implements Rule {

    NestedAndFlatDuplicate() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.YAML).ifPresent(flink -> {
                for (Setting setting : configuration.carrier().settings()) {
                    check(configuration, setting, flink, findings);
                }
            });
        }
    }

    private static void check(
            WrittenConfiguration configuration, Setting setting, String flink, Findings findings) {
        Setting last = configuration.last(setting.key()).orElse(setting);
        boolean differs = setting.value() instanceof Value.Known<String> value
                && last.value() instanceof Value.Known<String> other
                && !value.value().equals(other.value());
        if (differs && !isRefused(setting.key(), configuration)) {
            findings.at(setting.keyPlace(), "overwritten", setting.key())
                    .with("flink", flink)
                    .with("key", setting.key())
                    .with("line", last.keyPlace().span().startLine())
                    .related(last.keyPlace(), "this one holds");
        }
    }

    private static boolean isRefused(String key, WrittenConfiguration configuration) {
        return configuration.carrier().notes().refusals().stream()
                .anyMatch(r -> r.kind() == Refusal.Kind.DUPLICATE_KEY
                        && (r.key().equals(key) || key.startsWith(r.key() + ".")));
    }
}
