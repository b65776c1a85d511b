package dev.flint.text;

import java.util.Arrays;

/** Where the lines of a text begin. A line ends with LF, CR LF or CR. */
public final class Lines {

    private final int[] starts;
    private final int length;

    private Lines(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    static Lines of(String text) {
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
        return new Lines(Arrays.copyOf(starts, count), text.length());
    }

    public int count() {
        return starts.length;
    }

    /** The offset of a 1-based line and column, held within the text. */
    public int offset(int line, int column) {
        if (line > starts.length) {
            return length;
        }
        return Math.min(starts[Math.max(line, 1) - 1] + Math.max(column, 1) - 1, length);
    }

    /** The span between two offsets, the end exclusive; offsets beyond the text are held within it. */
    public Span span(int from, int to) {
        int start = Math.max(0, Math.min(from, length));
        int end = Math.max(start, Math.min(to, length));
        int startLine = lineOf(start);
        int endLine = lineOf(end);
        return new Span(startLine, start - starts[startLine - 1] + 1, endLine, end - starts[endLine - 1] + 1);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
