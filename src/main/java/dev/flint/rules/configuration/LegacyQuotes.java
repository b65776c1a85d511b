package dev.flint.rules.configuration;

import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.List;

/** FLINT613. */
final class LegacyQuotes implements Rule {

    /** Of these the start scripts read the values too, and take the quotes off. */
    private static final String SCRIPTS_READ = "env.";

    LegacyQuotes() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.LINES).ifPresent(flink -> {
                for (Setting setting : configuration.carrier().settings()) {
                    if (setting.value() instanceof Value.Known<String> value
                            && isQuoted(value.value())
                            && !setting.key().startsWith(SCRIPTS_READ)
                            && !mayBeQuoted(setting.key(), configuration)) {
                        report(setting, value, flink, findings);
                    }
                }
            });
        }
    }

    private static void report(Setting setting, Value.Known<String> value, String flink, Findings findings) {
        String bare = value.value().substring(1, value.value().length() - 1);
        findings.at(value.place(), "kept", setting.key())
                .with("flink", flink)
                .with("key", setting.key())
                .fix(new Fix(
                        Fix.Safety.UNSAFE, "take the quotes off", List.of(new Edit(value.place(), bare))));
    }

    private static boolean isQuoted(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        int last = value.length() - 1;
        return last > 1
                && (first == '"' || first == '\'')
                && value.charAt(last) == first
                && value.indexOf(first, 1) == last
                && value.charAt(1) > ' '
                && value.charAt(last - 1) > ' ';
    }

    /** Lists and maps are split by a splitter that knows quotes. */
    private static boolean mayBeQuoted(String key, WrittenConfiguration configuration) {
        return configuration
                .option(key)
                .map(option -> option.type().list() || option.type().is(Kind.MAP))
                .orElse(true);
    }
}
