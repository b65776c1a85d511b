package dev.flint.read.yaml;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/**
 * A node of a YAML document with its place. Merge keys ({@code <<}) and aliases are already applied: what they bring
 * in has the place where it is written.
 */
public sealed interface YamlNode {

    Place place();

    /**
     * A mapping.
     *
     * @param entries in order, duplicates kept; what a merge key brings in stands before what is written here
     * @param open whether a template may put in more entries, or leave some out
     */
    record Mapping(List<Entry> entries, boolean open, Place place) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A sequence.
     *
     * @param open whether a template may put in more items, or leave some out
     */
    record Sequence(List<YamlNode> items, boolean open, Place place) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A scalar.
     *
     * @param value its text (typed by nobody) and the place of the text, without quotes; unknown where a template or
     *     a placeholder stands in it or decides about it; absent for an empty plain scalar, {@code ~} and {@code null}
     * @param conditional whether a template decides that it stands there at all
     * @param open whether a template may put in more than stands in the content
     * @param content the text, templates and all, with the map back to the file: for texts that hold a file of their
     *     own
     */
    record Scalar(Value<String> value, Style style, boolean conditional, boolean open, TextSlice content, Place place)
            implements YamlNode {}

    /**
     * A key and what it maps to.
     *
     * @param key unknown where a template makes it, or where it is no scalar
     * @param keyPlace the place of the key's text, without quotes
     */
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
        if (this instanceof Mapping mapping) {
            for (int i = mapping.entries().size() - 1; i >= 0; i--) {
                Entry entry = mapping.entries().get(i);
                if (entry.key() instanceof Value.Known<String> known && known.value().equals(key)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The text under a path: absent if nothing stands there; unknown if it is no scalar, if a template stands in it,
     * or if a template may put in what is not there.
     */
    default Value<String> text(String... path) {
        YamlNode node = this;
        for (String key : path) {
            Optional<Entry> entry = node.entry(key);
            if (entry.isEmpty()) {
                return node.beneath();
            }
            node = entry.get().value();
        }
        return node instanceof Scalar scalar ? scalar.value() : Value.unknown("no single value", node.place());
    }

    /** What can be said about a key that this node does not show. */
    private Value<String> beneath() {
        if (this instanceof Mapping mapping && mapping.open()) {
            return Value.unknown("a template may put it in", place());
        }
        return this instanceof Scalar scalar && scalar.value().isUnknown() ? scalar.value() : Value.absent();
    }

    /** The items of a sequence under a path; empty where none stands. */
    default List<YamlNode> items(String... path) {
        return at(path).orElse(null) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The entries of a mapping under a path; empty where none stands. */
    default List<Entry> entries(String... path) {
        return at(path).orElse(null) instanceof Mapping mapping ? mapping.entries() : List.of();
    }
}
