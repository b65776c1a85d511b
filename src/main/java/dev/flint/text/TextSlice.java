package dev.flint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that stands inside a file, perhaps indented or escaped there (the conf in a ConfigMap's block scalar, say),
 * with the map back: every offset of the slice has a place in the file.
 */
public final class TextSlice {

    /** Characters {@code sliceFrom..sliceFrom+length} of the slice stand unchanged at {@code fileFrom} of the file. */
    private record Run(int sliceFrom, int fileFrom, int length) {}

    private final SourceFile file;
    private final String text;
    private final List<Run> runs;

    private TextSlice(SourceFile file, String text, List<Run> runs) {
        this.file = file;
        this.text = text;
        this.runs = runs;
    }

    /** The slice that is the whole file. */
    public static TextSlice whole(SourceFile file) {
        return new TextSlice(file, file.text(), List.of(new Run(0, 0, file.text().length())));
    }

    public SourceFile file() {
        return file;
    }

    public String path() {
        return file.path();
    }

    public String text() {
        return text;
    }

    /** Where the characters {@code from..to} (end exclusive) of the slice stand in the file. */
    public Span span(int from, int to) {
        int start = fileOffset(from, false);
        int end = to <= from ? start : fileOffset(to - 1, true) + 1;
        return file.span(start, Math.max(start, end));
    }

    public Place place(int from, int to) {
        return new Place(file.path(), span(from, to));
    }

    /** The place of the whole slice. */
    public Place place() {
        return place(0, text.length());
    }

    /** A part of this slice, with the map back to the same file. */
    public TextSlice part(int from, int to) {
        return new Builder(file).copy(this, from, to).build();
    }

    private int fileOffset(int offset, boolean last) {
        int index = runAt(offset);
        if (index < 0) {
            return runs.isEmpty() ? 0 : runs.get(0).fileFrom;
        }
        Run before = runs.get(index);
        int into = offset - before.sliceFrom;
        if (into < before.length) {
            return before.fileFrom + into;
        }
        // In a gap or behind the end: the nearest character that the file really holds.
        return before.fileFrom + (last ? Math.max(0, before.length - 1) : before.length);
    }

    /** The last run that begins at or before an offset; -1 if none does. */
    private int runAt(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).sliceFrom <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    @Override
    public String toString() {
        return file.path() + "[" + text.length() + " chars]";
    }

    /** Puts a slice together from stretches of the file and from characters that stand nowhere in it. */
    public static final class Builder {

        private final SourceFile file;
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        public Builder(SourceFile file) {
            this.file = file;
        }

        public int length() {
            return text.length();
        }

        /** Adds the file's characters {@code from..to} as they stand. */
        public Builder copy(int from, int to) {
            return add(from, file.text(), from, to);
        }

        /** Adds the characters {@code from..to} of a slice of the same file as they stand there. */
        public Builder copy(TextSlice source, int from, int to) {
            if (to <= from) {
                return add(source.fileOffset(from, false), "", 0, 0);
            }
            for (int i = Math.max(0, source.runAt(from)); i < source.runs.size(); i++) {
                Run run = source.runs.get(i);
                if (run.sliceFrom >= to) {
                    break;
                }
                int start = Math.max(from, run.sliceFrom);
                int end = Math.min(to, run.sliceFrom + run.length);
                if (start < end) {
                    add(run.fileFrom + start - run.sliceFrom, source.text, start, end);
                }
            }
            return this;
        }

        /** Adds characters that the file spells otherwise (an escape, a folded line end) around {@code at}. */
        public Builder insert(String characters, int at) {
            for (int i = 0; i < characters.length(); i++) {
                add(at, characters, i, i + 1);
            }
            return this;
        }

        /** Adds characters that a slice of the same file spells otherwise around its offset {@code at}. */
        public Builder insert(String characters, TextSlice source, int at) {
            return insert(characters, source.fileOffset(at, false));
        }

        /** An empty stretch is kept where nothing stands before it: an empty slice has a place too. */
        private Builder add(int fileFrom, String characters, int from, int to) {
            int length = Math.max(0, to - from);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.fileFrom + last.length == fileFrom) {
                runs.set(runs.size() - 1, new Run(last.sliceFrom, last.fileFrom, last.length + length));
            } else if (last == null || length > 0) {
                runs.add(new Run(text.length(), fileFrom, length));
            }
            text.append(characters, from, from + length);
            return this;
        }

        public TextSlice build() {
            return new TextSlice(file, text.toString(), List.copyOf(runs));
        }
    }
}
