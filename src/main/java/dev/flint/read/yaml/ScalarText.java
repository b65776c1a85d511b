package dev.flint.read.yaml;

import dev.flint.read.yaml.YamlNode.Style;
import dev.flint.text.TextSlice;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The text of a scalar, made anew from the file, so that each of its characters keeps its place.
 *
 * @param contentFrom where the text begins, behind a quote or the header of a block
 * @param contentTo where it ends
 * @param to where the scalar ends, behind a quote
 */
record ScalarText(Style style, TextSlice content, int contentFrom, int contentTo, int to) {

    /**
     * Reads what the parser found between two offsets, properties left out.
     *
     * @param text the file's text
     * @param masked the same as the parser saw it
     */
    static ScalarText read(TextSlice text, String masked, int from, int to, ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> quoted(Style.SINGLE_QUOTED, new FlowScalar(text, masked), from, to);
            case DOUBLE_QUOTED -> quoted(Style.DOUBLE_QUOTED, new FlowScalar(text, masked), from, to);
            case LITERAL -> new BlockScalar(text, masked, from, to, event.getValue()).read(Style.LITERAL);
            case FOLDED -> new BlockScalar(text, masked, from, to, event.getValue()).read(Style.FOLDED);
            default -> new ScalarText(Style.PLAIN, new FlowScalar(text, masked).plain(from, to), from, to, to);
        };
    }

    private static ScalarText quoted(Style style, FlowScalar scalar, int from, int to) {
        int contentFrom = Math.min(from + 1, to);
        int contentTo = Math.max(contentFrom, to - 1);
        TextSlice content = style == Style.SINGLE_QUOTED
                ? scalar.singleQuoted(contentFrom, contentTo)
                : scalar.doubleQuoted(contentFrom, contentTo);
        return new ScalarText(style, content, contentFrom, contentTo, to);
    }

    /** Behind tags and anchors ({@code !!str &x}), which an event's place includes, and the blanks behind them. */
    static int behindProperties(String masked, int from, int to) {
        int at = from;
        while (at < to && (masked.charAt(at) == '!' || masked.charAt(at) == '&')) {
            while (at < to && !isBlank(masked.charAt(at))) {
                at++;
            }
            at = behindBlanks(masked, at, to);
        }
        return at;
    }

    private static int behindBlanks(String masked, int from, int to) {
        int at = from;
        while (at < to && (isBlank(masked.charAt(at)) || masked.charAt(at) == '#')) {
            if (masked.charAt(at) == '#') {
                int lineEnd = masked.indexOf('\n', at);
                at = lineEnd < 0 ? to : lineEnd;
            } else {
                at++;
            }
        }
        return Math.min(at, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
