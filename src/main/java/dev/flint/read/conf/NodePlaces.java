package dev.flint.read.conf;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where nodes stand. snakeyaml-engine counts code points, and includes anchors, tags and what follows a block. */
final class NodePlaces {

    private final TextSlice text;
    private final String masked;
    private final boolean surrogates;
    private int lastIndex;
    private int lastOffset;

    /** @param masked the text as the parser sees it, of the same length */
    NodePlaces(TextSlice text, String masked) {
        this.text = text;
        this.masked = masked;
        this.surrogates = masked.codePointCount(0, masked.length()) < masked.length();
    }

    int offset(Optional<Mark> mark) {
        return offset(mark.map(Mark::getIndex).orElse(0));
    }

    /** The offset of a code point. Most are asked for in their order. */
    int offset(int index) {
        if (!surrogates) {
            return Math.min(index, masked.length());
        }
        lastOffset = masked.offsetByCodePoints(lastOffset, index - lastIndex);
        lastIndex = index;
        return lastOffset;
    }

    /** Where a node begins, behind its anchor and tag. */
    int from(Node node) {
        return behindProperties(offset(node.getStartMark()), offset(node.getEndMark()));
    }

    /** Where a node ends, blanks, comments and empty lines behind a block left out. */
    int to(Node node) {
        int from = from(node);
        Optional<Node> last = lastOfBlock(node);
        // What an alias names stands elsewhere; it may be the node itself.
        if (last.isPresent() && last.get() != node && from(last.get()) >= from) {
            return to(last.get());
        }
        int end = offset(node.getEndMark());
        while (end > from && masked.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static Optional<Node> lastOfBlock(Node node) {
        if (!(node instanceof CollectionNode<?> collection)
                || collection.getFlowStyle() == FlowStyle.FLOW
                || collection.getValue().isEmpty()) {
            return Optional.empty();
        }
        Object last = collection.getValue().get(collection.getValue().size() - 1);
        return Optional.of(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }

    /** What stands in place of a single value, before templates were masked; empty for any other node. */
    String written(Node node) {
        return node instanceof ScalarNode ? text.text().substring(from(node), Math.max(from(node), to(node))) : "";
    }

    /** The place of a node; of a scalar that of its text, without quotes or the header of a block. */
    Place place(Node node) {
        int from = from(node);
        int to = to(node);
        if (node instanceof ScalarNode scalar && from < to) {
            switch (scalar.getScalarStyle()) {
                case SINGLE_QUOTED, DOUBLE_QUOTED -> {
                    from = Math.min(from + 1, to);
                    to = Math.max(from, to - 1);
                }
                case LITERAL, FOLDED -> from = behindHeader(from, to);
                default -> { }
            }
        }
        return text.place(from, to);
    }

    /** One character, or none at the end of the text. */
    Place at(int offset) {
        int from = Math.min(offset, masked.length());
        return text.place(from, Math.min(from + 1, masked.length()));
    }

    private int behindHeader(int from, int to) {
        int at = from;
        while (at < to && masked.charAt(at) != '\n' && masked.charAt(at) != '\r') {
            at++;
        }
        while (at < to && masked.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int behindProperties(int from, int to) {
        int at = from;
        while (at < to && (masked.charAt(at) == '!' || masked.charAt(at) == '&')) {
            while (at < to && masked.charAt(at) > ' ') {
                at++;
            }
            at = behindBlanks(at, to);
        }
        return at;
    }

    /** Blanks, line ends, and comments between an anchor and what it names. */
    private int behindBlanks(int from, int to) {
        int at = from;
        while (at < to && (masked.charAt(at) <= ' ' || masked.charAt(at) == '#')) {
            if (masked.charAt(at) == '#') {
                while (at < to && masked.charAt(at) != '\n' && masked.charAt(at) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
        return at;
    }
}
