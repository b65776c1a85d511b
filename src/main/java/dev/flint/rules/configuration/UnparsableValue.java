package dev.flint.rules.configuration;

import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.Option;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.values.Parsed;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** FLINT616. */
final class UnparsableValue implements Rule {

    /** A memory size with a fraction or a unit of Kubernetes, which FLINT423 tells of. */
    private static final Pattern QUANTITY =
            Pattern.compile("\\d+(?:\\.\\d+)?\\s*[kmgt]i?b?", Pattern.CASE_INSENSITIVE);

    UnparsableValue() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                boolean holds = configuration.last(setting.key()).filter(last -> last == setting).isPresent();
                if (holds && setting.value() instanceof Value.Known<String> value) {
                    check(configuration, setting.key(), value, findings);
                }
            }
        }
    }

    private static void check(
            WrittenConfiguration configuration, String key, Value.Known<String> value, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        FlinkVersion refusing = null;
        String reason = "";
        for (FlinkVersion version : configuration.versions().candidates()) {
            Optional<Option> option = options.option(key, version);
            if (option.isEmpty()) {
                continue;
            }
            if (option.get().type().is(Kind.MEMORY) && QUANTITY.matcher(value.value().strip()).matches()) {
                return;
            }
            if (!(OptionValues.parse(value.value(), option.get().type(), version)
                    instanceof Parsed.Refused<?> refused)) {
                return;
            }
            refusing = version;
            reason = refused.reason();
        }
        if (refusing != null) {
            findings.at(value.place(), "refused", key)
                    .with("version", refusing)
                    .with("key", key)
                    .with("value", value.value())
                    .with("reason", reason);
        }
    }
}
