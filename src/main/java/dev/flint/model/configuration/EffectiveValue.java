package dev.flint.model.configuration;

import dev.flint.flink.options.Option;
import dev.flint.flink.settings.Setting;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * What Flink would find for one option.
 *
 * @param key the option's own name in the version in use; the literal key where no option reads it
 * @param option empty where no option of the version reads the key, or the version cannot be told
 * @param value absent where no layer sets the option; unknown where it cannot be told what holds
 * @param decisive the setting that holds, or would but for what makes the value unknown
 * @param shadows what is set for the same option and does not hold, the nearest to hold first; another option that
 *     Flink falls back to ({@code jobmanager.rpc.address} for {@code rest.address}) is none
 * @param presumed whether a layer outside of the tree may set the option otherwise
 */
public record EffectiveValue(
        String key,
        Optional<Option> option,
        Value<String> value,
        Optional<Assignment> decisive,
        List<Assignment> shadows,
        boolean presumed) {

    /** A setting and the layer in which it stands. */
    public record Assignment(Setting setting, Layer layer) {

        public Origin origin() {
            return layer.origin(setting);
        }
    }

    /** What is known of an effective value. */
    public enum Status {
        SET,
        /** No layer sets the option. */
        DEFAULT,
        UNKNOWN
    }

    public EffectiveValue {
        shadows = List.copyOf(shadows);
    }

    public Status status() {
        if (value.isUnknown()) {
            return Status.UNKNOWN;
        }
        return value.isAbsent() ? Status.DEFAULT : Status.SET;
    }

    /** The text of the option's default; empty where Flink has none, or where it depends on the machine. */
    public Optional<String> defaultText() {
        return option.flatMap(o -> o.defaultValue() instanceof Option.Default.Text text
                ? Optional.of(text.text())
                : Optional.empty());
    }

    /** Whether it is set to something else than the option's default, or may be. */
    public boolean differsFromDefault() {
        if (value.isAbsent()) {
            return false;
        }
        Optional<String> set = value.ifKnown().map(String::strip);
        return set.isEmpty() || !set.equals(defaultText());
    }
}
