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

/** FLINT617. */
final class UnitlessDurationOrMemory implements Rule {

    /** In milliseconds. */
    private static final long SECOND = 1_000;

    private static final long MINUTE_OF_SECONDS = 60;
    private static final long HOUR_OF_SECONDS = 3_600;
    private static final long FAR_BELOW_DEFAULT = 100;

    /** Bytes: fewer are hardly meant where the option is measured in mebibytes. */
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

    /**
     * Few milliseconds where seconds are usual: up to a minute of them, whole minutes of them, or next to nothing beside
     * the default; or whole hours of seconds, which are odd as milliseconds. Where the default is a fraction of a second
     * milliseconds are usual.
     */
    private static boolean isSuspiciousDuration(String number, Option option) {
        long millis = millis(number);
        long usual = option.defaultValue() instanceof Option.Default.Text text ? millis(text.text()) : 0;
        if (millis <= 0 || usual > 0 && usual < SECOND || option.defaultValue() instanceof Option.Default.Depends) {
            return false;
        }
        boolean few = millis < SECOND
                && (millis <= MINUTE_OF_SECONDS
                        || millis % MINUTE_OF_SECONDS == 0
                        || millis < usual / FAR_BELOW_DEFAULT);
        return few || millis % HOUR_OF_SECONDS == 0 && millis % SECOND != 0;
    }

    /** Of what is no duration, or so long that nobody forgot a unit, nothing. */
    private static long millis(String text) {
        return Durations.parse(text, FlinkVersion.NEWEST_KNOWN)
                .ifOk()
                .filter(duration -> duration.getSeconds() < Integer.MAX_VALUE)
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static boolean isSuspiciousMemory(String number, Option option) {
        long bytes = MemorySizes.parse(number).ifOk().orElse(0L);
        return bytes > 0 && bytes < MEBIBYTE && isLarge(option.defaultValue());
    }

    /** Whether a default is measured in mebibytes; one that is none, or zero, counts as such. */
    private static boolean isLarge(Option.Default usual) {
        if (usual instanceof Option.Default.Text text) {
            long bytes = MemorySizes.parse(text.text()).ifOk().orElse(1L);
            return bytes == 0 || bytes >= MEBIBYTE;
        }
        return usual instanceof Option.Default.None;
    }
}
