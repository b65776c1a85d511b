package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Note;
import dev.flint.findings.Severity;
import dev.flint.report.CheckReport.Shown;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.io.IOException;

/**
 * Workflow commands of GitHub Actions, one a finding: {@code ::error file=...,line=...::message}. The escapes are those
 * that the runner undoes ({@code ActionCommand.cs} of actions/runner).
 */
final class GitHubReport {

    private final CheckReport report;
    private final Border border;

    GitHubReport(CheckReport report) {
        this.report = report;
        this.border = new Border(report);
    }

    void write(Appendable out) throws IOException {
        for (Shown shown : report.findings()) {
            if (shown.suppressed().isEmpty()) {
                Finding finding = shown.finding();
                String title = finding.rule() + " " + shown.rule().name();
                command(out, command(shown.severity()), finding.place(), title, message(shown));
            }
        }
        for (Problem error : report.errors()) {
            command(out, "warning", error.place(), "not read", border.text(error.message()));
        }
        for (String defect : report.defects()) {
            String message = data(LineEscape.withoutOldCommands(border.text(defect)));
            out.append("::error title=a defect of flint itself::").append(message).append('\n');
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private String message(Shown shown) {
        Finding finding = shown.finding();
        StringBuilder message = new StringBuilder(border.text(shown, shown.message()));
        for (Note step : finding.steps()) {
            note(message, shown, step);
        }
        for (Note related : finding.related()) {
            note(message, shown, related);
        }
        if (finding.fix().isPresent()) {
            message.append("\nfix: ").append(border.text(shown, finding.fix().get().description()));
        }
        return message.append("\nhelp: flint explain ").append(finding.rule()).toString();
    }

    private void note(StringBuilder message, Shown shown, Note note) {
        message.append('\n')
                .append(border.path(note.place().path()))
                .append(':')
                .append(note.place().span().startLine())
                .append(": ")
                .append(border.text(shown, note.message()));
    }

    private void command(Appendable out, String command, Place place, String title, String message)
            throws IOException {
        out.append("::").append(command).append(" file=").append(property(border.path(place.path())));
        Span span = place.span();
        out.append(",line=").append(Integer.toString(span.startLine()));
        out.append(",endLine=").append(Integer.toString(span.endLine()));
        // The runner drops columns of an annotation over several lines, and says so in the log.
        if (span.startLine() == span.endLine()) {
            out.append(",col=").append(Integer.toString(span.startColumn()));
            out.append(",endColumn=").append(Integer.toString(span.endColumn()));
        }
        out.append(",title=").append(property(title));
        out.append("::").append(data(LineEscape.withoutOldCommands(message))).append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
