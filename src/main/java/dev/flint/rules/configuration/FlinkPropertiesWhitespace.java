package dev.flint.rules.configuration;

import dev.flint.findings.Confidence;
import dev.flint.flink.image.FlinkProperties;
import dev.flint.flink.image.FlinkProperties.Loss;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.Option;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** FLINT329. */
final class FlinkPropertiesWhitespace implements Rule {

    /** Beside these, blanks mean nothing in any value that Flink splits. */
    private static final String SEPARATORS = ",;:=";

    FlinkPropertiesWhitespace() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> elsewhere = new HashSet<>();
        for (ContainerDeployment container : project.containers()) {
            if (!container.takesProperties()) {
                container.layers().forEach(layer -> elsewhere.add(layer.carrier().place()));
            }
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            if (elsewhere.contains(configuration.carrier().place())) {
                continue;
            }
            for (Loss loss : FlinkProperties.losses(configuration.carrier(), configuration.versions())) {
                report(loss, configuration, findings);
            }
        }
    }

    private static void report(Loss loss, WrittenConfiguration configuration, Findings findings) {
        String key = loss.arrives().key();
        FlinkVersion version = configuration.versions().candidates().get(0);
        if (loss instanceof Loss.Blanks blanks) {
            Optional<Confidence> harm = harm(blanks, configuration);
            harm.ifPresent(confidence -> findings.at(loss.place(), "blanks", key)
                    .with("version", version)
                    .with("key", key)
                    .with("written", blanks.written())
                    .with("arrives", loss.arrives().value().ifKnown().orElse(""))
                    .confidence(confidence));
        } else if (loss instanceof Loss.Comment comment) {
            findings.at(loss.place(), "comment", key)
                    .with("version", version)
                    .with("key", key)
                    .with("written", comment.written())
                    .with("arrives", loss.arrives().value().ifKnown().orElse(""));
        } else if (loss instanceof Loss.Nesting) {
            findings.at(loss.place(), "nested", key).with("version", version).with("key", key);
        }
    }

    /** Empty where the value means the same without its blanks: a duration, a size, a list. */
    private static Optional<Confidence> harm(Loss.Blanks blanks, WrittenConfiguration configuration) {
        String key = blanks.arrives().key();
        if (onlyBesideSeparators(blanks.written())) {
            return Optional.empty();
        }
        Optional<Option> option = configuration.option(key);
        if (option.isPresent()) {
            boolean text = option.get().type().kind() == Kind.STRING || option.get().type().kind() == Kind.MAP;
            return text ? Optional.of(Confidence.HIGH) : Optional.empty();
        }
        FlinkOptions options = FlinkOptions.load();
        boolean open = configuration.versions().all(version -> options.status(key, version) instanceof KeyStatus.Open
                || options.status(key, version) instanceof KeyStatus.MapEntry);
        return open ? Optional.of(Confidence.MEDIUM) : Optional.empty();
    }

    private static boolean onlyBesideSeparators(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' && !isSeparator(value, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(String value, int blank) {
        int before = blank;
        while (before > 0 && value.charAt(before) <= ' ') {
            before--;
        }
        int behind = blank;
        while (behind < value.length() - 1 && value.charAt(behind) <= ' ') {
            behind++;
        }
        return SEPARATORS.indexOf(value.charAt(before)) >= 0 || SEPARATORS.indexOf(value.charAt(behind)) >= 0;
    }
}
