package dev.flint.report;

import dev.flint.report.Pen.Style;
import dev.flint.report.SizeReport.Entry;
import dev.flint.report.SizeReport.Group;
import dev.flint.report.SizeReport.Input;
import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Line;
import dev.flint.report.SizeReport.Mend;
import dev.flint.report.SizeReport.Sheet;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sizing sheet for a person. */
final class SizeText {

    private static final String INDENT = "  ";
    private static final int GAP = 2;

    private final SizeReport report;
    private final Border border = new Border();
    private final Pen pen;

    SizeText(SizeReport report, Terminal screen) {
        this.report = report;
        this.pen = new Pen(screen);
    }

    void write(Appendable out) throws IOException {
        LineEscape lines = new LineEscape(out);
        for (Entry entry : report.entries()) {
            entry(lines, entry);
        }
        for (Problem error : report.errors()) {
            lines.line(pen.paint(Style.WARNING, "not read") + ": " + border.path(error.path()));
            paragraph(lines, Style.FAINT, INDENT, error.message());
        }
        for (String defect : report.defects()) {
            lines.line(pen.paint(Style.ERROR, "a defect of flint itself") + ", please report it at "
                    + pen.linkTo(Home.ISSUES, Home.ISSUES));
            paragraph(lines, Style.FAINT, INDENT, defect);
        }
        if (report.entries().isEmpty()) {
            lines.line(SizeWords.NOTHING);
        }
    }

    private void entry(LineEscape out, Entry entry) throws IOException {
        out.line(pen.paint(Style.STRONG, border.text(SizeWords.name(entry))) + " (" + border.text(entry.title()) + ")");
        Sheet sheet = entry.sheet();
        paragraph(out, Style.CODE, INDENT, SizeWords.provided(sheet));
        if (!sheet.hasDemand()) {
            paragraph(out, Style.FAINT, INDENT, SizeWords.NO_WORKLOAD);
            out.line();
            memory(out, sheet);
            return;
        }
        out.line();
        if (entry.whatIf().isPresent()) {
            sideBySide(out, entry, entry.whatIf().get());
            mends(out, entry.whatIf().get());
        } else {
            limits(out, sheet);
            mends(out, sheet);
        }
        if (report.brief()) {
            return;
        }
        if (entry.whatIf().isEmpty()) {
            groups(out, sheet);
        }
        memory(out, sheet);
        inputs(out, sheet);
        for (String note : sheet.notes()) {
            bullet(out, note);
        }
        out.line();
    }

    private void groups(LineEscape out, Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : sheet.groups()) {
            rows.add(List.of(group.title(), "a TaskManager", "all", ""));
            for (Line line : group.lines()) {
                rows.add(List.of(INDENT + line.label(), line.each(), line.all(), line.formula()));
            }
        }
        table(out, rows);
    }

    private void memory(LineEscape out, Sheet sheet) throws IOException {
        if (!sheet.memoryNote().isEmpty()) {
            paragraph(out, Style.WARNING, "", "Memory of a TaskManager: " + sheet.memoryNote());
            out.line();
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("memory", "a TaskManager", "a slot", ""));
        for (SizeWords.Pool pool : SizeWords.pools(sheet)) {
            rows.add(List.of(INDENT + pool.label(), pool.size(), pool.ofSlot(), pool.remark()));
        }
        table(out, rows);
    }

    private void limits(LineEscape out, Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("against what there is", "demand", "there is", "used", ""));
        for (Limit limit : sheet.limits()) {
            rows.add(List.of(
                    INDENT + limit.label(),
                    limit.shownDemand(),
                    limit.shownCapacity(),
                    limit.shownUtilisation(),
                    SizeWords.verdict(limit)));
        }
        table(out, rows);
    }

    private void sideBySide(LineEscape out, Entry entry, Sheet other) throws IOException {
        paragraph(out, Style.CODE, INDENT, "what if " + entry.question() + ": " + SizeWords.provided(other));
        List<List<String>> rows = new ArrayList<>();
        for (SizePairs.Part part : SizePairs.of(entry.sheet(), other)) {
            rows.add(List.of(part.title(), "as it is", "what if", ""));
            for (SizePairs.Row row : part.rows()) {
                rows.add(List.of(INDENT + row.label(), row.now(), row.then(), row.remark()));
            }
        }
        table(out, rows);
    }

    private void mends(LineEscape out, Sheet sheet) throws IOException {
        Optional<String> summary = SizeWords.summary(sheet);
        if (summary.isEmpty()) {
            return;
        }
        paragraph(out, sheet.tooLarge() ? Style.INFO : Style.WARNING, "", summary.get());
        for (Mend mend : sheet.mends()) {
            bullet(out, mend.text() + (mend.then().isEmpty() ? "" : ": " + mend.then()) + " (--what-if " + mend.option()
                    + ")");
        }
        out.line();
    }

    private void inputs(LineEscape out, Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("made of", "", ""));
        for (Input input : sheet.inputs()) {
            rows.add(List.of(INDENT + input.name(), input.shown(), input.origin()));
        }
        table(out, rows);
    }

    /** Rows in columns; the last column is wrapped, and goes below where there is little room. */
    private void table(LineEscape out, List<List<String>> rows) throws IOException {
        int columns = rows.get(0).size();
        int[] widths = new int[columns - 1];
        for (List<String> row : rows) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], Cells.of(row.get(i)));
            }
        }
        int used = 0;
        for (int width : widths) {
            used += width + GAP;
        }
        for (List<String> row : rows) {
            boolean title = !row.get(0).startsWith(INDENT);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                String cell = border.text(row.get(i));
                String space = " ".repeat(Math.max(0, widths[i] - Cells.of(cell)));
                line.append(i == 0 ? cell + space : space + cell).append(" ".repeat(GAP));
            }
            last(out, title ? pen.paint(Style.STRONG, line.toString().stripTrailing()) : line.toString(), used,
                    border.text(row.get(columns - 1)));
        }
        out.line();
    }

    private void last(LineEscape out, String line, int used, String text) throws IOException {
        int room = pen.width() - used;
        if (text.isEmpty() || room >= Math.min(Cells.of(text), pen.width() / 3)) {
            List<String> wrapped = Wrap.lines(text, Math.max(1, room), Math.max(1, room));
            out.line((line + pen.paint(Style.FAINT, wrapped.get(0))).stripTrailing());
            for (String more : wrapped.subList(1, wrapped.size())) {
                out.line(" ".repeat(used) + pen.paint(Style.FAINT, more));
            }
            return;
        }
        out.line(line.stripTrailing());
        paragraph(out, Style.FAINT, INDENT + INDENT + INDENT, text);
    }

    private void bullet(LineEscape out, String text) throws IOException {
        int room = pen.width() - GAP;
        List<String> wrapped = Wrap.lines(border.text(text), room, room);
        out.line(pen.bullet() + " " + wrapped.get(0));
        for (String more : wrapped.subList(1, wrapped.size())) {
            out.line(INDENT + more);
        }
    }

    private void paragraph(LineEscape out, Style style, String indent, String text) throws IOException {
        int room = Math.max(1, pen.width() - indent.length());
        for (String line : Wrap.lines(border.text(text), room, room)) {
            out.line(indent + pen.paint(style, line));
        }
    }
}
