package dev.flint.report;

import dev.flint.findings.Finding.Edit;
import dev.flint.report.Pen.Style;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a fix does to one file, as removed and added lines. */
final class FixDiff {

    /** Lines of the old and of the new text that stand for each other; line numbers are 1-based, the end exclusive. */
    private record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {}

    private static final int MOST_ROWS = 12;

    private static final Comparator<Edit> BY_PLACE = new Comparator<>() {
        @Override
        public int compare(Edit one, Edit other) {
            return one.place().compareTo(other.place());
        }
    };

    private final Border border;
    private final Pen pen;
    private final SourceFile before;
    private final SourceFile after;
    private final List<Hunk> hunks;

    private FixDiff(Border border, Pen pen, SourceFile before, SourceFile after, List<Hunk> hunks) {
        this.border = border;
        this.pen = pen;
        this.before = before;
        this.after = after;
        this.hunks = hunks;
    }

    /** @param edits of this file */
    static FixDiff of(Border border, Pen pen, SourceFile file, List<Edit> edits) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(BY_PLACE);
        StringBuilder text = new StringBuilder();
        List<Hunk> hunks = new ArrayList<>();
        int copied = 0;
        int shift = 0;
        for (Edit edit : ordered) {
            Span span = edit.place().span();
            int from = Math.max(copied, file.offset(span.startLine(), span.startColumn()));
            int to = Math.max(from, file.offset(span.endLine(), span.endColumn()));
            text.append(file.text(), copied, from).append(edit.text());
            int grown = lineEnds(edit.text()) - (span.endLine() - span.startLine());
            hunks.add(new Hunk(
                    span.startLine(),
                    span.endLine() + 1,
                    span.startLine() + shift,
                    span.endLine() + shift + grown + 1));
            shift += grown;
            copied = to;
        }
        text.append(file.text(), copied, file.text().length());
        SourceFile after = new SourceFile(file.path(), text.toString());
        return new FixDiff(border, pen, file, after, joined(hunks, file, after));
    }

    private static int lineEnds(String text) {
        return new SourceFile("", text).lineCount() - 1;
    }

    /** Hunks that touch become one; lines that are the same before and after are left out at both ends. */
    private static List<Hunk> joined(List<Hunk> hunks, SourceFile before, SourceFile after) {
        List<Hunk> joined = new ArrayList<>();
        for (Hunk hunk : hunks) {
            Hunk last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && hunk.oldFrom < last.oldTo) {
                joined.set(
                        joined.size() - 1,
                        new Hunk(
                                last.oldFrom,
                                Math.max(last.oldTo, hunk.oldTo),
                                last.newFrom,
                                Math.max(last.newTo, hunk.newTo)));
            } else {
                joined.add(hunk);
            }
        }
        List<Hunk> trimmed = new ArrayList<>();
        for (Hunk hunk : joined) {
            trimmed.add(trimmed(hunk, before, after));
        }
        return trimmed;
    }

    private static Hunk trimmed(Hunk hunk, SourceFile before, SourceFile after) {
        int oldFrom = hunk.oldFrom;
        int newFrom = hunk.newFrom;
        int oldTo = hunk.oldTo;
        int newTo = hunk.newTo;
        while (oldFrom < oldTo && newFrom < newTo && before.line(oldFrom).equals(after.line(newFrom))) {
            oldFrom++;
            newFrom++;
        }
        while (oldFrom < oldTo && newFrom < newTo && before.line(oldTo - 1).equals(after.line(newTo - 1))) {
            oldTo--;
            newTo--;
        }
        return new Hunk(oldFrom, oldTo, newFrom, newTo);
    }

    void write(LineEscape out, Gutter gutter) throws IOException {
        // What is about to be written may hold what the file does not: its secrets are looked for anew.
        Border ofAfter = border.forChangedFiles();
        int rows = 0;
        int hidden = 0;
        for (Hunk hunk : hunks) {
            int column = firstDifference(before.line(hunk.oldFrom), after.line(hunk.newFrom));
            for (int number = hunk.oldFrom; number < hunk.oldTo; number++) {
                if (rows++ < MOST_ROWS) {
                    ShownLine line = new ShownLine(border, before, number, column);
                    row(out, gutter, number, "- ", Style.REMOVED, line, column);
                } else {
                    hidden++;
                }
            }
            for (int number = hunk.newFrom; number < hunk.newTo; number++) {
                if (rows++ < MOST_ROWS) {
                    ShownLine line = new ShownLine(ofAfter, after, number, column);
                    row(out, gutter, number, "+ ", Style.ADDED, line, column);
                } else {
                    hidden++;
                }
            }
        }
        if (hidden > 0) {
            String what = pen.ellipsis() + " " + hidden + " more " + (hidden == 1 ? "line" : "lines");
            out.line(gutter.blank() + pen.paint(Style.FAINT, what));
        }
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i + 1;
    }

    private void row(LineEscape out, Gutter gutter, int number, String sign, Style style, ShownLine line, int column)
            throws IOException {
        int room = pen.width() - gutter.cells() - sign.length();
        String text = Window.around(line, line.cell(column), room, pen).text(line, pen);
        out.line(gutter.number(number) + pen.paint(style, (sign + text).stripTrailing()));
    }
}
