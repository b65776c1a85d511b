package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.report.CheckReport.Shown;
import dev.flint.text.Problem;
import java.io.IOException;

/** One line a finding: {@code path:line:col: severity ID[name] message}. */
final class ConciseReport {

    private final CheckReport report;
    private final Border border;

    ConciseReport(CheckReport report) {
        this.report = report;
        this.border = new Border(report);
    }

    void write(Appendable out) throws IOException {
        LineEscape lines = new LineEscape(out);
        for (Shown shown : report.findings()) {
            if (shown.suppressed().isEmpty()) {
                Finding finding = shown.finding();
                lines.line(border.path(finding.place().path())
                        + ":" + finding.place().span().startLine()
                        + ":" + finding.place().span().startColumn()
                        + ": " + shown.severity().word()
                        + " " + finding.rule()
                        + "[" + shown.rule().name() + "] "
                        + border.text(shown, shown.message()));
            }
        }
        for (Problem error : report.errors()) {
            lines.line(located(error) + ": not read: " + border.text(error.message()));
        }
        for (String defect : report.defects()) {
            lines.line("a defect of flint itself: " + border.text(defect));
        }
    }

    private String located(Problem problem) {
        return border.path(problem.path()) + ":" + problem.place().span().startLine()
                + ":" + problem.place().span().startColumn();
    }
}
