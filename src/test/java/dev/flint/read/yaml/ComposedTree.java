package dev.flint.read.yaml;

import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One notation for what snakeyaml composes and for what the reader gives, so that the two can be compared. */
final class ComposedTree {

    private ComposedTree() {}

    /** Throws what snakeyaml throws. */
    static List<String> bySnakeyaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(Composer.DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(1000);
        List<String> trees = new ArrayList<>();
        for (Node node : new Yaml(options).composeAll(new StringReader(text))) {
            if (!(node instanceof ScalarNode scalar) || !scalar.getValue().isEmpty() || !scalar.isPlain()) {
                trees.add(write(node));
            }
        }
        return trees;
    }

    static List<String> byReader(YamlFile file) {
        return file.documents().stream().map(ComposedTree::write).toList();
    }

    private static String write(Node node) {
        if (node instanceof ScalarNode scalar) {
            return quote(scalar.getValue());
        }
        StringBuilder tree = new StringBuilder();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> tree.append(write(item)).append(','));
            return "[" + tree + "]";
        }
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            boolean scalar = entry.getKeyNode() instanceof ScalarNode;
            tree.append(scalar ? write(entry.getKeyNode()) : "?")
                    .append(':')
                    .append(write(entry.getValueNode()))
                    .append(',');
        }
        return "{" + tree + "}";
    }

    private static String write(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return quote(scalar.content().text());
        }
        StringBuilder tree = new StringBuilder();
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> tree.append(write(item)).append(','));
            return "[" + tree + "]";
        }
        for (Entry entry : ((Mapping) node).entries()) {
            tree.append(entry.key().ifKnown().map(ComposedTree::quote).orElse("?"))
                    .append(':')
                    .append(write(entry.value()))
                    .append(',');
        }
        return "{" + tree + "}";
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }
}
