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
        Builder part = new Builder(file);
        for (Run run : runs) {
            int start = Math.max(from, run.sliceFrom);
            int end = Math.min(to, run.sliceFrom + run.length);
            if (start < end) {
                part.padTo(start - from, text.substring(from + part.length(), start));
                part.copy(run.fileFrom + start - run.sliceFrom, run.fileFrom + end - run.sliceFrom);
            }
        }
        part.padTo(to - from, text.substring(from + part.length(), to));
        return part.build();
    }

    private int fileOffset(int offset, boolean last) {
        Run before = null;
        for (Run run : runs) {
            if (offset < run.sliceFrom) {
                break;
            }
            before = run;
        }
        if (before == null) {
            return runs.isEmpty() ? 0 : runs.get(0).fileFrom;
        }
        int into = offset - before.sliceFrom;
        if (into < before.length) {
            return before.fileFrom + into;
        }
        // In a gap or behind the end: the nearest character that the file really holds.
        return before.fileFrom + (last ? Math.max(0, before.length - 1) : before.length);
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
            if (to > from) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null
                        && last.sliceFrom + last.length == text.length()
                        && last.fileFrom + last.length == from) {
                    runs.set(runs.size() - 1, new Run(last.sliceFrom, last.fileFrom, last.length + to - from));
                } else {
                    runs.add(new Run(text.length(), from, to - from));
                }
                text.append(file.text(), from, to);
            }
            return this;
        }

        /** Adds characters that the file spells otherwise (an escape, a folded line end) around {@code at}. */
        public Builder insert(String characters, int at) {
            for (int i = 0; i < characters.length(); i++) {
                runs.add(new Run(text.length() + i, Math.min(at, file.text().length()), 1));
            }
            text.append(characters);
            return this;
        }

        private void padTo(int length, String characters) {
            if (text.length() < length) {
                text.append(characters);
            }
        }

        public TextSlice build() {
            return new TextSlice(file, text.toString(), List.copyOf(runs));
        }
    }
}
