package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Finding.Note;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.CheckReport.Suppression;
import dev.flint.report.json.JsonWriter;
import dev.flint.text.Span;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The JSON of {@code check}: what {@code docs/output.md} promises, and nothing else. */
final class JsonReport {

    private final CheckReport report;
    private final Border border;
    private final JsonProblems problems;

    JsonReport(CheckReport report) {
        this.report = report;
        this.border = new Border(report);
        this.problems = new JsonProblems(border);
    }

    void write(Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().member("flint", report.flintVersion());
        json.name("findings").beginArray();
        for (Shown shown : report.findings()) {
            finding(json, shown);
        }
        json.endArray();
        problems.notEvaluated(json, report.notEvaluated());
        problems.errors(json, report.errors(), report.defects());
        json.name("summary")
                .beginObject()
                .member("files", report.filesRead())
                .member("rules", report.rules().size())
                .endObject();
        json.endObject().end();
    }

    private void finding(JsonWriter json, Shown shown) throws IOException {
        Finding finding = shown.finding();
        Span span = finding.place().span();
        json.beginObject()
                .member("rule", finding.rule())
                .member("name", shown.rule().name())
                .member("severity", shown.severity().word())
                .member("confidence", shown.confidence().word())
                .member("message", border.text(shown, shown.message()))
                .member("path", finding.place().path())
                .member("line", span.startLine())
                .member("column", span.startColumn())
                .member("endLine", span.endLine())
                .member("endColumn", span.endColumn());
        json.name("related").beginArray();
        for (Note note : finding.related()) {
            json.beginObject()
                    .member("path", note.place().path())
                    .member("line", note.place().span().startLine())
                    .member("message", border.text(shown, note.message()))
                    .endObject();
        }
        json.endArray();
        json.name("fix");
        fix(json, border.applicable(finding));
        json.name("suppressed");
        suppression(json, shown.suppressed());
        json.endObject();
    }

    private static void fix(JsonWriter json, Optional<Fix> fix) throws IOException {
        if (fix.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject().member("safety", fix.get().safety().name().toLowerCase(Locale.ROOT));
        json.name("edits").beginArray();
        for (Edit edit : fix.get().edits()) {
            Span span = edit.place().span();
            json.beginObject()
                    .member("path", edit.place().path())
                    .member("startLine", span.startLine())
                    .member("startColumn", span.startColumn())
                    .member("endLine", span.endLine())
                    .member("endColumn", span.endColumn())
                    .member("text", edit.text())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private void suppression(JsonWriter json, Optional<Suppression> suppression) throws IOException {
        if (suppression.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject()
                .member("reason", border.text(suppression.get().reason()))
                .member("until", suppression.get().until().orElse(null))
                .endObject();
    }
}
