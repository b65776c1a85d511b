package dev.flint.report;

import dev.flint.findings.Severity;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.Pen.Style;
import dev.flint.text.Problem;
import java.io.IOException;

/** The report for a person: one finding after the other, then what could not be read, then the counts. */
final class TerminalReport {

    private final CheckReport report;
    private final Border border;
    private final Pen pen;

    TerminalReport(CheckReport report, Terminal screen) {
        this.report = report;
        this.border = new Border(report);
        this.pen = new Pen(screen);
    }

    void write(Appendable out) throws IOException {
        LineEscape lines = new LineEscape(out);
        int[] counts = new int[Severity.values().length];
        int suppressed = 0;
        for (Shown shown : report.findings()) {
            if (shown.suppressed().isPresent()) {
                suppressed++;
            } else {
                counts[shown.severity().ordinal()]++;
                new FindingText(border, pen, shown).write(lines);
                lines.line();
            }
        }
        for (Problem error : report.errors()) {
            notRead(lines, error);
        }
        for (String defect : report.defects()) {
            lines.line(pen.paint(Style.ERROR, "a defect of flint itself") + ", please report it at "
                    + pen.linkTo(Home.ISSUES, Home.ISSUES));
            paragraph(lines, defect);
        }
        summary(lines, counts);
        also(lines, report.hiddenLowConfidence(), "finding", "of low confidence hidden: --pedantic shows them");
        also(lines, suppressed, "finding", "suppressed");
        also(lines, report.notEvaluated().size(), "place", "not evaluated: --format json lists them with the reason");
        also(lines, report.errors().size(), "input", "not read: see above");
    }

    private void notRead(LineEscape out, Problem error) throws IOException {
        String path = border.path(error.path());
        String place = path + ":" + error.place().span().startLine() + ":" + error.place().span().startColumn();
        out.line(pen.paint(Style.WARNING, "not read") + ": " + pen.linkToFile(error.path(), place));
        paragraph(out, error.message());
    }

    private void paragraph(LineEscape out, String text) throws IOException {
        for (String line : Wrap.lines(border.text(text), pen.width() - 2, pen.width() - 2)) {
            out.line("  " + line);
        }
        out.line();
    }

    private void summary(LineEscape out, int[] counts) throws IOException {
        String files = counted(report.filesRead(), "file");
        String rules = counted(report.rules().size(), "rule");
        StringBuilder found = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = counts[severity.ordinal()];
            if (count > 0) {
                found.append(found.length() == 0 ? "" : ", ")
                        .append(pen.paint(Style.of(severity), counted(count, severity.word())));
            }
        }
        String what = found.length() == 0 ? pen.paint(Style.ADDED, "No findings") : "Found " + found;
        out.line(what + " in " + files + " (" + rules + ").");
    }

    private void also(LineEscape out, int count, String noun, String what) throws IOException {
        if (count > 0) {
            out.line(pen.paint(Style.FAINT, counted(count, noun) + " " + what + "."));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
