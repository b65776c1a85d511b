package dev.flint.read.yaml;

import dev.flint.read.yaml.Draft.Child;
import dev.flint.read.yaml.Draft.Kind;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Puts the nodes of a stretch of text together from the parser's events. */
final class Composer {

    /** Levels; what Kubernetes and Flink read has ten or so. */
    static final int DEEPEST = 100;
    /** Nodes that aliases may repeat in one document. */
    static final int MOST_REPEATED = 100_000;

    private final TextSlice text;
    private final String masked;
    private final int base;
    private final ParserImpl parser;
    private final List<Draft> roots = new ArrayList<>();
    private final List<Draft> scalars = new ArrayList<>();
    private final Map<String, Draft> anchors = new HashMap<>();
    private int repeated;
    /** Where the node that was composed last ends in the text. */
    private int end;

    /**
     * @param masked the text as the parser shall see it, of the same length
     * @param base where the stretch begins, at the start of a line
     */
    Composer(TextSlice text, String masked, int base, int end) {
        this.text = text;
        this.masked = masked;
        this.base = base;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(masked.substring(base, end)), options);
    }

    /** The documents that came before the end or before what is wrong. */
    List<Draft> roots() {
        return roots;
    }

    /** Every scalar that is written out, in the order of the text. */
    List<Draft> scalars() {
        return scalars;
    }

    void compose() throws Refusal {
        try {
            while (parser.peekEvent() != null) {
                if (parser.getEvent() instanceof DocumentStartEvent) {
                    anchors.clear();
                    repeated = 0;
                    roots.add(node(parser.getEvent(), 1));
                }
            }
        } catch (MarkedYAMLException e) {
            throw new Refusal(base + offset(e), e.getProblem() == null ? "it is malformed" : e.getProblem());
        } catch (YAMLException | IllegalArgumentException e) {
            // The latter for numbers in escapes that are none of Unicode's.
            throw new Refusal(base, String.valueOf(e.getMessage()));
        }
    }

    private static int offset(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 0 : mark.getIndex();
    }

    private Draft node(Event event, int depth) throws Refusal {
        int from = base + event.getStartMark().getIndex();
        if (depth > DEEPEST) {
            throw new Refusal(from, "it is nested more than " + DEEPEST + " levels deep");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, from, depth);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, null);
        }
        Draft node = event instanceof ScalarEvent scalar
                ? scalar(scalar, from)
                : collection((CollectionStartEvent) event, from, depth);
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private Draft aliased(AliasEvent alias, int at, int depth) throws Refusal {
        Draft node = anchors.get(alias.getAnchor());
        if (node == null) {
            throw new Refusal(
                    at,
                    anchors.containsKey(alias.getAnchor())
                            ? "the alias *" + alias.getAnchor() + " stands inside what it names"
                            : "the alias *" + alias.getAnchor() + " names no anchor before it");
        }
        repeated += node.size;
        if (repeated > MOST_REPEATED) {
            throw new Refusal(at, "its aliases repeat more than " + MOST_REPEATED + " nodes");
        }
        if (depth + node.height > DEEPEST) {
            throw new Refusal(at, "its aliases nest more than " + DEEPEST + " levels deep");
        }
        end = base + alias.getEndMark().getIndex();
        return node;
    }

    private Draft scalar(ScalarEvent event, int eventFrom) {
        int eventTo = base + event.getEndMark().getIndex();
        int from = ScalarText.behindProperties(masked, eventFrom, eventTo);
        Draft node = new Draft(Kind.SCALAR, from, eventTo);
        node.scalar = ScalarText.read(text, masked, from, eventTo, event);
        node.to = node.scalar.to();
        node.tagged = event.getTag() != null;
        scalars.add(node);
        end = node.to;
        return node;
    }

    private Draft collection(CollectionStartEvent start, int eventFrom, int depth) throws Refusal {
        boolean sequence = start instanceof SequenceStartEvent;
        int from = ScalarText.behindProperties(masked, eventFrom, masked.length());
        Draft node = new Draft(sequence ? Kind.SEQUENCE : Kind.MAPPING, from, from);
        Event event = parser.getEvent();
        while (!(event instanceof CollectionEndEvent)) {
            int at = base + event.getStartMark().getIndex();
            Draft first = node(event, depth + 1);
            Draft value = sequence ? first : node(parser.getEvent(), depth + 1);
            node.add(new Child(at, end, sequence ? null : first, value));
            event = parser.getEvent();
        }
        if (start.isFlow()) {
            node.to = base + event.getEndMark().getIndex();
        } else {
            // The event of a block's end stands where the next token does.
            node.to = node.children.isEmpty() ? from : Math.max(from, end);
            node.column = from - (masked.lastIndexOf('\n', from - 1) + 1);
        }
        end = node.to;
        return node;
    }
}
