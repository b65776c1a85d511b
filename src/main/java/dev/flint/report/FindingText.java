package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Finding.Note;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.CodeFrame.Mark;
import dev.flint.report.Pen.Style;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One finding for a person: message, code frames with its related places, the chain of steps, the fix, the help. */
final class FindingText {

    private final Border border;
    private final Pen pen;
    private final Shown shown;
    private final Finding finding;
    private final Gutter gutter;

    FindingText(Border border, Pen pen, Shown shown) {
        this.border = border;
        this.pen = pen;
        this.shown = shown;
        this.finding = shown.finding();
        this.gutter = new Gutter(pen, largestLine());
    }

    private int largestLine() {
        int largest = finding.place().span().endLine() + 1;
        for (Note note : finding.related()) {
            largest = Math.max(largest, note.place().span().endLine());
        }
        for (Edit edit : Edits.of(finding)) {
            int added = new SourceFile("", edit.text()).lineCount();
            largest = Math.max(largest, edit.place().span().endLine() + added - 1);
        }
        return largest;
    }

    void write(LineEscape out) throws IOException {
        header(out);
        Map<String, List<Mark>> marks = marks();
        boolean first = true;
        for (Map.Entry<String, List<Mark>> entry : marks.entrySet()) {
            frame(out, entry.getKey(), entry.getValue(), first);
            first = false;
        }
        for (Note note : finding.related()) {
            if (isHere(note)) {
                note(out, "note: " + border.text(shown, note.message()), false);
            }
        }
        steps(out);
        if (finding.fix().isPresent()) {
            fix(out, finding.fix().get());
        }
        note(out, "help: flint explain " + pen.linkTo(Home.page(shown.rule()), finding.rule()), true);
    }

    private void header(LineEscape out) throws IOException {
        Style style = Style.of(shown.severity());
        String id = "[" + finding.rule() + " " + shown.rule().name() + "]";
        String severity = shown.severity().word();
        int first = pen.width() - Cells.of(severity + id + ": ");
        boolean start = true;
        for (String line : Wrap.lines(border.text(shown, shown.message()), first, pen.width() - 2)) {
            String text = pen.paint(Style.STRONG, line);
            String colon = line.isEmpty() ? ":" : ": ";
            out.line(start ? pen.paint(style, severity + id) + pen.paint(Style.STRONG, colon) + text : "  " + text);
            start = false;
        }
    }

    /** What is marked in which file: the finding's own file first, the others as they are named. */
    private Map<String, List<Mark>> marks() {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        Style style = Style.of(shown.severity());
        marks.put(finding.place().path(), new ArrayList<>());
        marks.get(finding.place().path()).add(new Mark(finding.place().span(), "", style, true));
        for (Note note : finding.related()) {
            if (!isHere(note)) {
                if (!marks.containsKey(note.place().path())) {
                    marks.put(note.place().path(), new ArrayList<>());
                }
                String label = border.text(shown, note.message());
                marks.get(note.place().path()).add(new Mark(note.place().span(), label, Style.RELATED, false));
            }
        }
        return marks;
    }

    /** By comparison: the {@code equals} of a record is put together when it is first called, which takes 15 ms. */
    private boolean isHere(Note note) {
        return note.place().compareTo(finding.place()) == 0;
    }

    private void frame(LineEscape out, String path, List<Mark> marks, boolean first) throws IOException {
        out.line(gutter.arrow(first ? pen.arrow() : pen.branch()) + " "
                + pen.linkToFile(path, location(new Place(path, marks.get(0).span()))));
        Optional<SourceFile> source = border.source(path);
        boolean wholeFile = first && marks.size() == 1 && marks.get(0).span().compareTo(Span.FIRST_LINE) == 0;
        if (source.isPresent() && !wholeFile) {
            out.line(gutter.bar());
            new CodeFrame(border, pen, source.get(), marks, gutter).write(out);
            out.line(gutter.bar());
        } else if (!first || marks.size() > 1) {
            for (Mark mark : marks) {
                if (!mark.primary()) {
                    note(out, location(new Place(path, mark.span())) + ": " + mark.label(), false);
                }
            }
        }
    }

    private String location(Place place) {
        return border.path(place.path()) + ":" + place.span().startLine() + ":" + place.span().startColumn();
    }

    private void steps(LineEscape out) throws IOException {
        if (finding.steps().isEmpty()) {
            return;
        }
        note(out, "because:", false);
        int number = 1;
        for (Note step : finding.steps()) {
            String text = number + ". " + border.text(shown, step.message()) + " ";
            String place = "(" + location(step.place()) + ")";
            rows(out, text + place, Cells.of(number + ". "));
            number++;
        }
    }

    /** A paragraph below a note, hanging by so many cells. */
    private void rows(LineEscape out, String text, int hanging) throws IOException {
        int room = pen.width() - gutter.cells() - 2;
        boolean first = true;
        for (String line : Wrap.lines(text, room, room - hanging)) {
            out.line(gutter.blank() + "  " + (first ? "" : " ".repeat(hanging)) + line);
            first = false;
        }
    }

    private void fix(LineEscape out, Fix fix) throws IOException {
        String safety = fix.safety().name().toLowerCase(Locale.ROOT);
        note(out, "fix (" + safety + "): " + border.text(shown, fix.description()), false);
        for (Map.Entry<String, List<Edit>> entry : Edits.byFile(fix.edits()).entrySet()) {
            Optional<SourceFile> source = border.source(entry.getKey());
            if (source.isPresent()) {
                if (!entry.getKey().equals(finding.place().path())) {
                    out.line(gutter.blank() + border.path(entry.getKey()));
                }
                FixDiff.of(border, pen, source.get(), entry.getValue()).write(out, gutter);
            }
        }
    }

    private void note(LineEscape out, String text, boolean last) throws IOException {
        String mark = last ? pen.lastNote() : pen.note();
        int indent = Cells.of(mark);
        int room = pen.width() - gutter.cells() - indent;
        boolean first = true;
        // A link is longer than it shows, and stands alone in the last note, which is short.
        for (String line : last ? List.of(text) : Wrap.lines(text, room, room)) {
            out.line(first ? gutter.before(mark) + line : gutter.indent(indent) + line);
            first = false;
        }
    }
}
