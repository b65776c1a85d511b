package dev.flint.report;

import dev.flint.report.Pen.Style;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lines of one file with a gutter of line numbers, and what is marked in them. */
final class CodeFrame {

    /**
     * A stretch that is underlined.
     *
     * @param label what is written behind it; may be empty
     * @param primary the finding's own place, which is shown with a line before and after
     */
    record Mark(Span span, String label, Style style, boolean primary) {}

    /** The part of a mark on one line, as UTF-16 columns. */
    private record Stroke(Mark mark, int fromColumn, int toColumn, boolean first, boolean last) {}

    /** A stretch over more lines than this is shown by its first two and its last. */
    private static final int MOST_LINES = 4;

    private static final int NARROWEST_LABEL = 24;

    private final Border border;
    private final Pen pen;
    private final SourceFile file;
    private final List<Mark> marks;
    private final Gutter gutter;
    private final int room;

    CodeFrame(Border border, Pen pen, SourceFile file, List<Mark> marks, Gutter gutter) {
        this.border = border;
        this.pen = pen;
        this.file = file;
        this.marks = marks;
        this.gutter = gutter;
        this.room = pen.width() - gutter.cells();
    }

    void write(LineEscape out) throws IOException {
        int before = 0;
        for (int number : shownLines()) {
            if (before > 0 && number == before + 2) {
                line(out, before + 1);
            } else if (before > 0 && number > before + 2) {
                out.line(gutter.gap());
            }
            line(out, number);
            before = number;
        }
    }

    private TreeSet<Integer> shownLines() {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Mark mark : marks) {
            int first = mark.span.startLine();
            int last = lastLine(mark.span);
            for (int number = first; number <= last; number++) {
                if (last - first < MOST_LINES || number <= first + 1 || number == last) {
                    numbers.add(number);
                } else {
                    number = last - 1;
                }
            }
            if (mark.primary) {
                addContext(numbers, first - 1);
                addContext(numbers, last + 1);
            }
        }
        return numbers;
    }

    private void addContext(TreeSet<Integer> numbers, int number) {
        if (number >= 1 && number <= file.lineCount() && !file.line(number).isBlank()) {
            numbers.add(number);
        }
    }

    /** A stretch that ends before the first character of a line does not reach into that line. */
    private static int lastLine(Span span) {
        return span.endLine() > span.startLine() && span.endColumn() == 1 ? span.endLine() - 1 : span.endLine();
    }

    private void line(LineEscape out, int number) throws IOException {
        List<Stroke> strokes = strokes(number);
        int column = strokes.isEmpty() ? 1 : strokes.get(0).fromColumn;
        ShownLine line = new ShownLine(border, file, number, column);
        Window window = Window.around(line, line.cell(column), room, pen);
        out.line((gutter.number(number) + window.text(line, pen)).stripTrailing());
        for (Stroke stroke : strokes) {
            underline(out, line, window, stroke);
        }
    }

    private List<Stroke> strokes(int number) {
        List<Stroke> strokes = new ArrayList<>();
        String text = file.line(number);
        for (Mark mark : marks) {
            Span span = mark.span;
            int last = lastLine(span);
            if (number < span.startLine() || number > last) {
                continue;
            }
            int firstColumn = text.length() - text.stripLeading().length() + 1;
            int from = number == span.startLine() ? span.startColumn() : firstColumn;
            int to = number == span.endLine() ? span.endColumn() : text.stripTrailing().length() + 1;
            strokes.add(new Stroke(mark, from, Math.max(from, to), number == span.startLine(), number == last));
        }
        return strokes;
    }

    private void underline(LineEscape out, ShownLine line, Window window, Stroke stroke) throws IOException {
        int from = Math.max(window.from(), Math.min(line.cell(stroke.fromColumn), window.to()));
        int to = Math.max(from, Math.min(line.cell(stroke.toColumn), window.to()));
        int length = Math.max(1, to - from);
        // Behind the last character of a line that fills the screen there is no cell left.
        int indent = Math.min(window.lead() + from - window.from(), room - length);
        String stretch = stroke.mark.primary
                ? (stroke.first ? "^" : "~") + "~".repeat(length - 1)
                : "-".repeat(length);
        String painted = gutter.blank() + " ".repeat(indent) + pen.paint(stroke.mark.style, stretch);
        String label = stroke.last ? stroke.mark.label : "";
        if (label.isEmpty()) {
            out.line(painted);
            return;
        }
        int labelAt = indent + length + 1;
        boolean beside = room - labelAt >= Math.min(NARROWEST_LABEL, Cells.of(label));
        if (!beside) {
            out.line(painted);
            labelAt = Math.min(indent, Math.max(0, room - Math.max(NARROWEST_LABEL, room / 2)));
        }
        boolean first = beside;
        for (String part : Wrap.lines(label, room - labelAt, room - labelAt)) {
            String text = pen.paint(stroke.mark.style, part);
            out.line(first ? painted + " " + text : gutter.blank() + " ".repeat(labelAt) + text);
            first = false;
        }
    }
}
