package dev.flint.rules.configuration;

import dev.flint.flink.options.Option;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.values.Durations;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** FLINT617. */
final class UnitlessDurationOrMemory implements Rule {

    /** Milliseconds: fewer than these are hardly meant where the option is measured in seconds or more. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Bytes, likewise. */
    private static final long MEBIBYTE = 1L << 20;

    UnitlessDurationOrMemory() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (setting.value() instanceof Value.Known<String> value && isNumber(value.value())) {
                    check(configuration, setting, value, findings);
                }
            }
        }
    }

    private static void check(
            WrittenConfiguration configuration, Setting setting, Value.Known<String> value, Findings findings) {
        Optional<Option> option = configuration.option(setting.key());
        if (option.isEmpty()) {
            return;
        }
        String number = value.value().strip();
        if (option.get().type().is(Kind.DURATION) && isSuspiciousDuration(number, option.get())) {
            findings.at(value.place(), "duration", setting.key())
                    .with("key", setting.key())
                    .with("value", number)
                    .with("suggestion", number + "s");
        } else if (option.get().type().is(Kind.MEMORY) && isSuspiciousMemory(number, option.get())) {
            findings.at(value.place(), "memory", setting.key())
                    .with("key", setting.key())
                    .with("value", number)
                    .with("suggestion", number + "m");
        }
    }

    private static boolean isNumber(String value) {
        String text = value.strip();
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isSuspiciousDuration(String number, Option option) {
        Duration duration = Durations.parse(number, FlinkVersion.NEWEST_KNOWN).ifOk().orElse(Duration.ZERO);
        if (duration.isZero() || duration.compareTo(SECOND) >= 0) {
            return false;
        }
        // An option whose default is a fraction of a second is measured in milliseconds by nature.
        return isLarge(option, text -> Durations.parse(text, FlinkVersion.NEWEST_KNOWN)
                .ifOk()
                .map(SECOND::compareTo)
                .filter(order -> order <= 0)
                .isPresent());
    }

    private static boolean isSuspiciousMemory(String number, Option option) {
        long bytes = MemorySizes.parse(number).ifOk().orElse(0L);
        return bytes > 0
                && bytes < MEBIBYTE
                && isLarge(option, text -> MemorySizes.parse(text).ifOk().orElse(0L) >= MEBIBYTE);
    }

    /** Whether the option's default is large by some measure; one without a default counts as such. */
    private static boolean isLarge(Option option, Predicate<String> large) {
        if (option.defaultValue() instanceof Option.Default.Text text) {
            return large.test(text.text());
        }
        return option.defaultValue() instanceof Option.Default.None;
    }
}
