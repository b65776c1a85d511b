package dev.flint.rules.configuration;

import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Ignored;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;

/** FLINT612. */
final class LegacyHash implements Rule {

    LegacyHash() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Reader.of(configuration, ConfParser.LINES).ifPresent(flink -> {
                for (Ignored rest : configuration.carrier().ignored()) {
                    if (rest.reason() == Ignored.Reason.BEHIND_HASH && mayHoldHash(rest.key(), configuration)) {
                        findings.at(rest.place(), "cut", rest.key()).with("flink", flink).with("key", rest.key());
                    }
                }
            });
        }
    }

    /** A number, a size or a switch has no hash in it: what follows there is a comment. */
    private static boolean mayHoldHash(String key, WrittenConfiguration configuration) {
        return configuration
                .option(key)
                .map(option -> option.type().is(Kind.STRING) || option.type().is(Kind.MAP))
                .orElse(true);
    }
}
