package dev.flint.read.yaml;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/** A node of a YAML document with its place. Merge keys ({@code <<}) and aliases are already applied. */
public sealed interface YamlNode {

    Place place();

    /** A mapping; entries in order, duplicates kept. */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A sequence. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A scalar.
     *
     * @param value its text (typed by nobody), or unknown where a template expression or variable stands in it; absent
     *     for an empty plain scalar, {@code ~} and {@code null}
     * @param content the text with the map back to the file, for texts that hold a file of their own
     */
    record Scalar(Value<String> value, Style style, TextSlice content, Place place) implements YamlNode {}

    /** A key, with its text and place, and what it maps to. A templated key has an unknown text. */
    record Entry(Value<String> key, Place keyPlace, YamlNode value) {}

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** The node under a path of keys; of duplicates the last, as YAML readers that accept them do. */
    default Optional<YamlNode> at(String... path) {
        YamlNode node = this;
        for (String key : path) {
            Optional<Entry> entry = node.entry(key);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            node = entry.get().value();
        }
        return Optional.of(node);
    }

    /** The entry of a mapping under a key; empty for anything else than a mapping. */
    default Optional<Entry> entry(String key) {
        Optional<Entry> found = Optional.empty();
        if (this instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().ifKnown().filter(key::equals).isPresent()) {
                    found = Optional.of(entry);
                }
            }
        }
        return found;
    }

    /** The text under a path: absent if nothing stands there, unknown if it is no scalar or holds a template. */
    default Value<String> text(String... path) {
        Optional<YamlNode> node = at(path);
        if (node.isEmpty()) {
            return Value.absent();
        }
        return node.get() instanceof Scalar scalar
                ? scalar.value()
                : Value.unknown("not a scalar", node.get().place());
    }

    /** The items of a sequence under a path; empty where none stands. */
    default List<YamlNode> items(String... path) {
        return at(path).map(node -> node instanceof Sequence sequence ? sequence.items() : List.<YamlNode>of())
                .orElse(List.of());
    }
}
