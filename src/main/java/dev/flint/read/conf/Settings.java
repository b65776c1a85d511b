package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings out of YAML mappings: nested keys are joined with dots, as {@code GlobalConfiguration.flatten} and the
 * Kubernetes operator do.
 *
 * @param notEvaluated keys that a template makes
 * @param partial whether a template may put in more
 */
public record Settings(List<Setting> settings, List<Problem> notEvaluated, boolean partial) {

    /** Reads a mapping whose scalars are strings as they are written. */
    public static Settings flatten(YamlNode node) {
        return flatten(node, Scalar::value);
    }

    /** The settings of a map as a part of some deployment's configuration. */
    public ConfCarrier carrier(ConfCarrier.Kind kind, String name, String key, Place place) {
        return new ConfCarrier(kind, ConfCarrier.Syntax.PAIRS, name, key, settings, List.of(), partial, place);
    }

    /** @param typed what Flink makes of a scalar */
    static Settings flatten(YamlNode node, Function<Scalar, Value<String>> typed) {
        Flattening flattening = new Flattening(typed);
        flattening.add("", node);
        return new Settings(flattening.settings, flattening.notEvaluated, flattening.partial);
    }

    private static final class Flattening {

        private final Function<Scalar, Value<String>> typed;
        private final List<Setting> settings = new ArrayList<>();
        private final List<Problem> notEvaluated = new ArrayList<>();
        private boolean partial;

        Flattening(Function<Scalar, Value<String>> typed) {
            this.typed = typed;
        }

        void add(String prefix, YamlNode node) {
            if (node instanceof Mapping mapping) {
                partial |= mapping.open();
                for (Entry entry : mapping.entries()) {
                    add(prefix, entry);
                }
            } else if (node instanceof Scalar scalar) {
                partial |= scalar.value().isUnknown();
            }
        }

        private void add(String prefix, Entry entry) {
            Optional<String> key = entry.key().ifKnown();
            if (key.isEmpty()) {
                partial = true;
                notEvaluated.add(new Problem(entry.keyPlace(), "a template makes the key"));
                return;
            }
            String name = prefix + key.get();
            if (entry.value() instanceof Mapping mapping) {
                add(name + ".", mapping);
            } else if (entry.value() instanceof Sequence sequence) {
                settings.add(new Setting(name, entry.keyPlace(), list(sequence)));
            } else if (entry.value() instanceof Scalar scalar) {
                partial |= scalar.open();
                settings.add(new Setting(name, entry.keyPlace(), typed.apply(scalar)));
            }
        }

        /** A list becomes one string in YAML's flow style, {@code [a, b]}, as {@code YamlParserUtils} writes it. */
        private Value<String> list(Sequence sequence) {
            Place place = sequence.place();
            if (sequence.open()) {
                return Value.unknown("a template puts in items", place);
            }
            return flow(sequence)
                    .map(text -> Value.known(text, place))
                    .orElseGet(() -> Value.unknown("an item of the list is not known", place));
        }

        private Optional<String> flow(YamlNode node) {
            StringBuilder text = new StringBuilder();
            if (node instanceof Scalar scalar) {
                return typed.apply(scalar) instanceof Value.Known<String> known
                        ? Optional.of(quoted(known.value()))
                        : Optional.empty();
            }
            if (node instanceof Sequence sequence) {
                for (YamlNode item : sequence.items()) {
                    Optional<String> value = flow(item);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    text.append(text.isEmpty() ? "[" : ", ").append(value.get());
                }
                return Optional.of(text.isEmpty() ? "[]" : text.append(']').toString());
            }
            for (Entry entry : ((Mapping) node).entries()) {
                Optional<String> key = entry.key().ifKnown();
                Optional<String> value = flow(entry.value());
                if (key.isEmpty() || value.isEmpty()) {
                    return Optional.empty();
                }
                text.append(text.isEmpty() ? "{" : ", ").append(quoted(key.get())).append(": ").append(value.get());
            }
            return Optional.of(text.isEmpty() ? "{}" : text.append('}').toString());
        }

        private static String quoted(String item) {
            for (int i = 0; i < item.length(); i++) {
                char c = item.charAt(i);
                if (!Character.isLetterOrDigit(c) && "-_./".indexOf(c) < 0) {
                    return '\'' + item.replace("'", "''") + '\'';
                }
            }
            return item.isEmpty() ? "''" : item;
        }
    }
}
