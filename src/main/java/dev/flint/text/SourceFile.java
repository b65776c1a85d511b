package dev.flint.text;

import java.util.Arrays;

/**
 * The text of one file, with the arithmetic between offsets and lines. A line ends with LF, CR LF or CR. The text
 * holds no byte-order mark.
 */
public final class SourceFile {

    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param path relative to the root of the tree, with {@code /}
     * @param text the decoded content
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The 1-based line without its line end; empty for a line that the file does not have. */
    public String line(int number) {
        if (number < 1 || number > lineStarts.length) {
            return "";
        }
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset of a 1-based line and column, held within the text. */
    public int offset(int line, int column) {
        if (line > lineStarts.length) {
            return text.length();
        }
        return Math.min(lineStarts[Math.max(line, 1) - 1] + Math.max(column, 1) - 1, text.length());
    }

    /** The span between two offsets, the end exclusive; offsets beyond the text are held within it. */
    public Span span(int from, int to) {
        int start = Math.max(0, Math.min(from, text.length()));
        int end = Math.max(start, Math.min(to, text.length()));
        int startLine = lineOf(start);
        int endLine = lineOf(end);
        return new Span(
                startLine, start - lineStarts[startLine - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
    }

    public Place place(int from, int to) {
        return new Place(path, span(from, to));
    }

    /** The whole text as a slice. */
    public TextSlice slice() {
        return TextSlice.whole(this);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return path;
    }
}
