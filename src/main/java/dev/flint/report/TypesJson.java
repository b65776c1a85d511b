package dev.flint.report;

import dev.flint.report.TypesReport.Entry;
import dev.flint.report.TypesReport.Flink;
import dev.flint.report.TypesReport.Site;
import dev.flint.report.TypesReport.Step;
import dev.flint.report.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code types}: what {@code docs/types.md} promises, and nothing else. */
final class TypesJson {

    private final TypesReport report;
    private final Border border = new Border();
    private final JsonProblems problems = new JsonProblems(border);

    TypesJson(TypesReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .member("flint", report.flintVersion())
                .member("flinkVersion", report.flinkVersion().orElse(null));
        json.name("types").beginArray();
        for (Entry entry : report.types()) {
            entry(json, entry);
        }
        json.endArray();
        problems.notEvaluated(json, report.notEvaluated());
        problems.errors(json, report.errors(), report.defects());
        json.endObject().end();
    }

    private void entry(JsonWriter json, Entry entry) throws IOException {
        json.beginObject()
                .member("type", border.text(entry.type()))
                .member("verdict", entry.verdict());
        strings(json, "generic", entry.generic());
        json.name("why").beginArray();
        for (Step step : entry.steps()) {
            json.value(why(step));
        }
        json.endArray();
        json.name("sites").beginArray();
        for (Site site : entry.sites()) {
            json.beginObject()
                    .member("path", site.place().path())
                    .member("line", site.place().span().startLine())
                    .member("role", site.role())
                    .member("in", border.text(site.enclosingClass()))
                    .endObject();
        }
        json.endArray();
        strings(json, "unknown", entry.unknown());
        strings(json, "flinkVersions", entry.flinkVersions());
        json.member("module", entry.module().orElse(null));
        if (entry.asked().isPresent()) {
            json.member("asked", border.text(entry.asked().get()));
        }
        if (entry.flink().isPresent()) {
            json.name("flink");
            flink(json, entry.flink().get());
        }
        json.endObject();
    }

    private void flink(JsonWriter json, Flink flink) throws IOException {
        json.beginObject()
                .member("version", flink.version().map(border::text).orElse(null))
                .member("verdict", flink.verdict().orElse(null));
        strings(json, "generic", flink.generic());
        json.name("agrees");
        Optional<Boolean> agrees = flink.agrees();
        if (agrees.isPresent()) {
            json.value(agrees.get());
        } else {
            json.nullValue();
        }
        json.member("message", flink.message().map(border::text).orElse(null)).endObject();
    }

    private String why(Step step) {
        String where = step.path().equals(TypesText.ROOT) ? "" : "'" + step.path() + "': ";
        String place = step.place()
                .map(at -> " (" + at.path() + ":" + at.span().startLine() + ":" + at.span().startColumn() + ")")
                .orElse("");
        return border.text(where + step.reason() + "." + place);
    }

    private void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(border.text(value));
        }
        json.endArray();
    }
}
