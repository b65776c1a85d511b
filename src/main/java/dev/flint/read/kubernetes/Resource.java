package dev.flint.read.kubernetes;

import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every Kubernetes resource has.
 *
 * @param apiVersion empty where a template makes it
 * @param labels those that are known
 * @param annotations those that are known
 * @param node the whole, for what has no word of its own here
 * @param place of the value of {@code kind}
 */
public record Resource(
        String apiVersion,
        String kind,
        Value<String> name,
        Value<String> namespace,
        Map<String, String> labels,
        Map<String, String> annotations,
        YamlNode node,
        Place place) {

    public Resource {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    /** Empty for a document that is no resource. */
    static Optional<Resource> of(YamlNode node) {
        if (!(node.text("kind") instanceof Value.Known<String> kind) || node.text("apiVersion").isAbsent()) {
            return Optional.empty();
        }
        return Optional.of(new Resource(
                node.text("apiVersion").ifKnown().orElse(""),
                kind.value(),
                node.text("metadata", "name"),
                node.text("metadata", "namespace"),
                texts(node, "labels"),
                texts(node, "annotations"),
                node,
                kind.place()));
    }

    private static Map<String, String> texts(YamlNode node, String of) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : node.entries("metadata", of)) {
            Optional<String> key = entry.key().ifKnown();
            Optional<String> value = entry.value().text().ifKnown();
            if (key.isPresent() && value.isPresent()) {
                texts.put(key.get(), value.get());
            }
        }
        return texts;
    }

    /** The name, or nothing where a template makes it. */
    public String shownName() {
        return name.ifKnown().orElse("");
    }

    /** The group of the API, {@code flink.apache.org}; empty for the core API. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
