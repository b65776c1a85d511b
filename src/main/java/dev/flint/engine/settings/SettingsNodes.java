package dev.flint.engine.settings;

import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Spelling;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the nodes of a {@code flint.yaml} apart, and notes what is not as it should be. */
final class SettingsNodes {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** The entries of a mapping by key; none and a problem where it is no mapping. An empty list allows every key. */
    Map<String, Entry> entries(YamlNode node, String what, List<String> keys) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof Mapping mapping)) {
            if (!isEmpty(node)) {
                problem(node.place(), what + " must hold keys and values");
            }
            return entries;
        }
        for (Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof Value.Known<String> known)) {
                problem(entry.keyPlace(), "a key must be a plain word");
            } else if (!keys.isEmpty() && !keys.contains(known.value())) {
                problem(entry.keyPlace(), "unknown key '" + known.value() + "'" + meant(known.value(), keys));
            } else if (entries.put(known.value(), entry) != null) {
                problem(entry.keyPlace(), "'" + known.value() + "' stands here twice");
            }
        }
        return entries;
    }

    List<YamlNode> items(Map<String, Entry> entries, String key) {
        if (!entries.containsKey(key)) {
            return List.of();
        }
        YamlNode node = entries.get(key).value();
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        if (!isEmpty(node)) {
            problem(node.place(), key + " must be a list");
        }
        return List.of();
    }

    Optional<Scalar> word(Map<String, Entry> entries, String key) {
        return entries.containsKey(key) ? word(entries.get(key).value(), key) : Optional.empty();
    }

    /** A scalar with a text; empty and a problem for anything else. */
    Optional<Scalar> word(YamlNode node, String what) {
        if (node instanceof Scalar scalar && scalar.value() instanceof Value.Known<String> known
                && !known.value().isBlank()) {
            return Optional.of(scalar);
        }
        problem(node.place(), what + " must be a plain value");
        return Optional.empty();
    }

    static String text(Scalar scalar) {
        return scalar.value().ifKnown().orElse("");
    }

    static boolean isEmpty(YamlNode node) {
        return node instanceof Scalar scalar && scalar.value().isAbsent();
    }

    static String meant(String written, List<String> known) {
        return Spelling.closest(written, known).map(word -> "; did you mean " + word + "?").orElse("");
    }

    void problem(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
