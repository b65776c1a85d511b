package dev.flint.report;

import dev.flint.findings.Severity;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.Pen.Style;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.List;

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
        problems(lines, "not read", Style.WARNING, report.errors());
        problems(lines, "flint failed here, please report it", Style.ERROR, report.defects());
        summary(lines, counts);
        also(lines, report.hiddenLowConfidence(), "finding", "of low confidence hidden: --pedantic shows them");
        also(lines, suppressed, "finding", "suppressed");
        also(lines, report.notEvaluated().size(), "place", "not evaluated: --format json lists them with the reason");
        also(lines, report.errors().size(), "input", "not read: see above");
    }

    private void problems(LineEscape out, String what, Style style, List<Problem> problems) throws IOException {
        for (Problem problem : problems) {
            String path = border.path(problem.path());
            String place = path + ":" + problem.place().span().startLine() + ":" + problem.place().span().startColumn();
            out.line(pen.paint(style, what) + ": " + pen.linkToFile(problem.path(), place));
            for (String line : Wrap.lines(border.text(problem.message()), pen.width() - 2, pen.width() - 2)) {
                out.line("  " + line);
            }
            out.line();
        }
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
