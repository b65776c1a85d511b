package dev.flint.read.conf;

import dev.flint.read.template.Conditionals;
import dev.flint.read.template.Placeholders;
import dev.flint.read.template.Templates;
import dev.flint.read.template.Templates.Insertion;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Which nodes of a {@code config.yaml} templates make, or decide about. */
final class TemplateMarks {

    private final Templates templates;
    private final Conditionals conditionals;
    private final String masked;
    private final NodePlaces places;

    TemplateMarks(Templates templates, Node root, NodePlaces places) {
        this.templates = templates;
        this.masked = templates.masked();
        this.places = places;
        this.conditionals = templates.conditionals().within(places.from(root), places.to(root));
    }

    /** Whether an entry with this key is there perhaps, or several times. */
    boolean decideAbout(Node key) {
        return conditionals.contain(places.from(key));
    }

    /** Whether a template stands in a node or right beside it. */
    boolean touch(Node node) {
        return !templates.isEmpty() && templates.touching(places.from(node), places.to(node)).isPresent();
    }

    /**
     * Why the value of an entry is not known, if it is not.
     *
     * @param next where what follows the entry begins
     */
    Optional<String> unknown(Node key, Node value, int next) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        int from = places.from(key);
        int column = from - (Math.max(masked.lastIndexOf('\n', from - 1), masked.lastIndexOf('\r', from - 1)) + 1);
        for (Insertion insertion : templates.insertions()) {
            if (insertion.offset() > from
                    && insertion.offset() < next
                    && (insertion.indent() > column || insertion.indent() == column && mayHoldItems(value))) {
                return Optional.of("a template puts it in");
            }
        }
        return templates.touching(places.from(value), places.to(value)).map(t -> t + " is filled in elsewhere");
    }

    /** Items of a list may stand at the column of its key. */
    private static boolean mayHoldItems(Node value) {
        return !(value instanceof ScalarNode scalar) || scalar.getValue().isEmpty();
    }

    /** A value in which no template stands; a placeholder of the kind that no format minds may. */
    Value<String> filled(String value, Place place) {
        return Placeholders.first(value)
                .map(placeholder -> Value.<String>placeholder(placeholder, value, place))
                .orElse(Value.known(value, place));
    }
}
