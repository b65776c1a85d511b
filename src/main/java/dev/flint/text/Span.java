package dev.flint.text;

/**
 * A stretch of one file. Lines and columns are 1-based, columns count UTF-16 code units, the end is exclusive.
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) implements Comparable<Span> {

    /** The first line of a file, where a finding about a whole module stands. */
    public static final Span FIRST_LINE = new Span(1, 1, 1, 1);

    public Span {
        if (startLine < 1 || startColumn < 1 || endLine < startLine
                || (endLine == startLine && endColumn < startColumn)) {
            throw new IllegalArgumentException(
                    "not a span: " + startLine + ":" + startColumn + "-" + endLine + ":" + endColumn);
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span until(Span other) {
        return new Span(startLine, startColumn, other.endLine, other.endColumn);
    }

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && compareTo(span) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * startLine + startColumn) + endLine) + endColumn;
    }

    @Override
    public int compareTo(Span other) {
        if (startLine != other.startLine) {
            return Integer.compare(startLine, other.startLine);
        }
        if (startColumn != other.startColumn) {
            return Integer.compare(startColumn, other.startColumn);
        }
        if (endLine != other.endLine) {
            return Integer.compare(endLine, other.endLine);
        }
        return Integer.compare(endColumn, other.endColumn);
    }
}
