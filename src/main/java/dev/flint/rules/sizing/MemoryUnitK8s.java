package dev.flint.rules.sizing;

import dev.flint.findings.Finding;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.Parsed;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FLINT423. */
final class MemoryUnitK8s implements Rule {

    /** A quantity with a unit of Kubernetes, or with a fraction. */
    private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kmgt])(i?)(b?)");

    private static final String UNITS = "bkmgt";
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    MemoryUnitK8s() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (setting.value() instanceof Value.Known<String> value
                        && configuration.option(setting.key()).filter(o -> o.type().is(Kind.MEMORY)).isPresent()) {
                    check(setting, value, findings);
                }
            }
        }
    }

    private static void check(Setting setting, Value.Known<String> value, Findings findings) {
        String text = value.value().strip();
        Matcher quantity = QUANTITY.matcher(text.toLowerCase(Locale.ROOT));
        if (!(MemorySizes.parse(text) instanceof Parsed.Refused<Long> refused) || !quantity.matches()) {
            return;
        }
        Optional<String> suggestion = suggestion(new BigDecimal(quantity.group(1)), quantity.group(2).charAt(0));
        Finding.Builder finding = findings.at(
                        value.place(), suggestion.isPresent() ? "refused" : "refused-without-suggestion", setting.key())
                .with("value", text)
                .with("key", setting.key())
                .with("reason", shortened(refused.reason()));
        if (suggestion.isPresent()) {
            finding.with("suggestion", suggestion.get())
                    .fix(new Finding.Fix(
                            Finding.Fix.Safety.SAFE,
                            "write '" + suggestion.get() + "'",
                            List.of(new Finding.Edit(value.place(), suggestion.get()))));
        }
    }

    /** The same size in Flink's words: the largest unit in which it is a whole number. */
    private static Optional<String> suggestion(BigDecimal number, char unit) {
        BigDecimal amount = number;
        for (int i = UNITS.indexOf(unit); i >= 0; i--) {
            if (amount.stripTrailingZeros().scale() <= 0) {
                return Optional.of(amount.toBigInteger().toString() + UNITS.charAt(i));
            }
            amount = amount.multiply(KIBI);
        }
        return Optional.empty();
    }

    /** Flink's sentence without its long list of units. */
    private static String shortened(String reason) {
        int list = reason.indexOf(" does not match any of the recognized units");
        return list < 0 ? reason : reason.substring(0, list).replace("Memory size unit", "its parser knows no unit");
    }
}
