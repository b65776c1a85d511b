package dev.flint.text;

/**
 * The text of one file, with the arithmetic between offsets and lines. A line ends with LF, CR LF or CR. The text
 * holds no byte-order mark.
 */
public final class SourceFile {

    private final String path;
    private final String text;
    private final boolean byteOrderMark;
    private final Lines lines;

    /**
     * @param path relative to the root of the tree, with {@code /}
     * @param text the decoded content
     */
    public SourceFile(String path, String text) {
        this(path, text, false);
    }

    /** @param byteOrderMark whether one stands before the text, which most readers pass over and some do not */
    public SourceFile(String path, String text, boolean byteOrderMark) {
        this.path = path;
        this.text = text;
        this.byteOrderMark = byteOrderMark;
        this.lines = Lines.of(text);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** Whether a byte-order mark stands before the text. */
    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    public int lineCount() {
        return lines.count();
    }

    /** The 1-based line without its line end; empty for a line that the file does not have. */
    public String line(int number) {
        if (number < 1 || number > lines.count()) {
            return "";
        }
        int start = lines.offset(number, 1);
        int end = number < lines.count() ? lines.offset(number + 1, 1) : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset of a 1-based line and column, held within the text. */
    public int offset(int line, int column) {
        return lines.offset(line, column);
    }

    /** The span between two offsets, the end exclusive; offsets beyond the text are held within it. */
    public Span span(int from, int to) {
        return lines.span(from, to);
    }

    public Place place(int from, int to) {
        return new Place(path, span(from, to));
    }

    /** Where the lines begin: what is needed to place offsets once the text itself is gone. */
    public Lines lines() {
        return lines;
    }

    /** The whole text as a slice. */
    public TextSlice slice() {
        return TextSlice.whole(this);
    }

    @Override
    public String toString() {
        return path;
    }
}
