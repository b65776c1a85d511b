package dev.flint.read.yaml;

import dev.flint.read.yaml.YamlNode.Style;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Literal and folded scalars: the indentation goes, line ends are LF, the header says what becomes of those at the end.
 */
final class BlockScalar {

    /**
     * A line of the scalar.
     *
     * @param from the first character behind the indentation
     * @param to where the line ends
     * @param lineEnd the offset of its line end; that of the text's end if there is none
     * @param templated nothing but templates stands on it, wherever it begins
     */
    private record Line(int from, int to, int lineEnd, boolean templated) {

        boolean isEmpty() {
            return from >= to;
        }
    }

    /** The indentation of a scalar of empty lines. */
    private static final int NO_TEXT = 1_000_000_000;

    private final TextSlice text;
    private final String file;
    private final String masked;
    private final int from;
    private final int to;
    private final int bodyFrom;
    private final int indent;
    private final char chomping;

    /**
     * @param to where the parser says that the scalar ends, behind the empty lines that follow it
     * @param parsed the value that the parser made of the masked text: it tells the indentation
     */
    BlockScalar(TextSlice text, String masked, int from, int to, String parsed) {
        this.text = text;
        this.file = text.text();
        this.masked = masked;
        this.from = from;
        this.to = to;
        int headerEnd = lineEnd(from);
        this.bodyFrom = Math.min(to, behindLineEnd(headerEnd));
        this.chomping = chomping(masked.substring(from, Math.min(headerEnd, to)));
        this.indent = indent(parsed);
    }

    ScalarText read(Style style) {
        List<Line> lines = lines();
        int last = lastWithText(lines);
        TextSlice.Builder content = new TextSlice.Builder(text.file());
        content.copy(text, bodyFrom, bodyFrom);
        for (int i = 0; i <= last; i++) {
            Line line = lines.get(i);
            content.copy(text, line.from, Math.max(line.from, line.to));
            if (i < last) {
                joint(content, lines, i, style);
            }
        }
        end(content, lines, last);
        int contentTo = last < 0 ? bodyFrom : lines.get(last).to;
        return new ScalarText(style, content.build(), bodyFrom, contentTo, last < 0 ? headerTo() : contentTo);
    }

    private int headerTo() {
        int end = from;
        while (end < to && masked.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static char chomping(String header) {
        for (int i = 1; i < header.length() && header.charAt(i) > ' '; i++) {
            if (header.charAt(i) == '-' || header.charAt(i) == '+') {
                return header.charAt(i);
            }
        }
        return ' ';
    }

    /** What the first line with text has in the file and no longer has in the parsed value. */
    private int indent(String parsed) {
        int first = 0;
        while (first < parsed.length() && (parsed.charAt(first) == '\n' || parsed.charAt(first) == ' ')) {
            first++;
        }
        int kept = first - (parsed.lastIndexOf('\n', first - 1) + 1);
        for (int at = bodyFrom; at < to && first < parsed.length(); at = behindLineEnd(lineEnd(at))) {
            int word = at;
            while (word < to && masked.charAt(word) == ' ') {
                word++;
            }
            if (word < to && masked.charAt(word) != '\n' && masked.charAt(word) != '\r') {
                return word - at - kept;
            }
        }
        return NO_TEXT;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int at = bodyFrom;
        while (at < to) {
            int end = lineEnd(at);
            boolean templated = masked.charAt(at) == '\n' && end > at;
            int start = templated ? behindBlanks(at, end) : behindIndentation(at, end);
            lines.add(new Line(start, end, end, templated));
            at = behindLineEnd(end);
        }
        return lines;
    }

    /** Line ends are those of the file: in the masked text a line of templates is nothing but line ends. */
    private int lineEnd(int at) {
        int end = at;
        while (end < file.length() && file.charAt(end) != '\n' && file.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int behindLineEnd(int at) {
        return file.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, file.length());
    }

    private int behindBlanks(int from, int to) {
        int at = from;
        while (at < to && at - from < indent && (file.charAt(at) == ' ' || file.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int behindIndentation(int from, int to) {
        int at = from;
        while (at < to && at - from < indent && masked.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Directives behind the text and left of it ({@code end} of what began before the scalar) are not of it. */
    private int lastWithText(List<Line> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && (lines.get(last).isEmpty() || lines.get(last).templated && isLeft(lines.get(last)))) {
            last--;
        }
        return last;
    }

    private boolean isLeft(Line line) {
        int lineFrom = line.from;
        while (lineFrom > bodyFrom && file.charAt(lineFrom - 1) != '\n' && file.charAt(lineFrom - 1) != '\r') {
            lineFrom--;
        }
        return line.from - lineFrom < indent;
    }

    /** What stands between a line and the next: a line end, or in a folded scalar perhaps a blank or nothing. */
    private void joint(TextSlice.Builder content, List<Line> lines, int i, Style style) {
        Line line = lines.get(i);
        if (style == Style.LITERAL || !isFlush(line)) {
            lineFeed(content, line);
            return;
        }
        int next = i + 1;
        while (lines.get(next).isEmpty()) {
            next++;
        }
        if (!isFlush(lines.get(next))) {
            lineFeed(content, line);
        } else if (next == i + 1) {
            content.insert(" ", text, line.lineEnd);
        }
    }

    /** Whether a line has text that begins right at the indentation. */
    private boolean isFlush(Line line) {
        return !line.isEmpty() && file.charAt(line.from) != ' ' && file.charAt(line.from) != '\t';
    }

    private void lineFeed(TextSlice.Builder content, Line line) {
        int at = file.startsWith("\r\n", line.lineEnd) ? line.lineEnd + 1 : line.lineEnd;
        if (at < file.length()) {
            content.insert("\n", text, at);
        }
    }

    /** Line ends behind the last text: none, one, or all. */
    private void end(TextSlice.Builder content, List<Line> lines, int last) {
        if (chomping == '-') {
            return;
        }
        int until = chomping == '+' ? lines.size() - 1 : last;
        for (int i = Math.max(0, last); i <= until; i++) {
            if (!lines.get(i).templated || i == last) {
                lineFeed(content, lines.get(i));
            }
        }
    }
}
