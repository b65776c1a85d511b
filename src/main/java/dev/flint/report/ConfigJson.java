package dev.flint.report;

import dev.flint.report.ConfigReport.Deployment;
import dev.flint.report.ConfigReport.Entry;
import dev.flint.report.ConfigReport.KeyStory;
import dev.flint.report.ConfigReport.KeyStory.Era;
import dev.flint.report.ConfigReport.Role;
import dev.flint.report.ConfigReport.Written;
import dev.flint.report.json.JsonWriter;
import dev.flint.text.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code config}: what {@code docs/config.md} promises, and nothing else. */
final class ConfigJson {

    private final ConfigReport report;
    private final Border border = new Border();
    private final JsonProblems problems = new JsonProblems(border);

    ConfigJson(ConfigReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().member("flint", report.flintVersion());
        if (report.story().isPresent()) {
            json.name("key");
            story(json, report.story().get());
        }
        json.name("deployments").beginArray();
        for (Deployment deployment : report.deployments()) {
            deployment(json, deployment);
        }
        json.endArray();
        problems.notEvaluated(json, report.unjoined());
        problems.errors(json, report.errors(), report.defects());
        json.endObject().end();
    }

    private void deployment(JsonWriter json, Deployment deployment) throws IOException {
        json.beginObject()
                .member("name", border.text(deployment.name()))
                .member("kind", deployment.kind())
                .member("flinkVersion", deployment.flinkVersion().orElse(null))
                .member("path", deployment.place().path())
                .member("line", deployment.place().span().startLine());
        json.name("job");
        if (deployment.job().isPresent()) {
            job(json, deployment.job().get());
        } else {
            json.nullValue();
        }
        json.name("roles").beginObject();
        for (Role role : deployment.roles()) {
            json.name(role.name()).beginArray();
            for (Entry entry : role.entries()) {
                entry(json, entry, deployment.flinkVersion());
            }
            json.endArray();
        }
        json.endObject();
        problems.notEvaluated(json, deployment.unjoined());
        json.endObject();
    }

    private void job(JsonWriter json, ConfigReport.Job job) throws IOException {
        json.beginObject()
                .member("class", border.text(job.className()))
                .member("module", job.module().orElse(null))
                .member("path", job.main().map(Place::path).orElse(null));
        json.name("line");
        if (job.main().isPresent()) {
            json.value(job.main().get().span().startLine());
        } else {
            json.nullValue();
        }
        json.endObject();
    }

    private void entry(JsonWriter json, Entry entry, Optional<String> version) throws IOException {
        json.beginObject()
                .member("key", border.text(entry.key()))
                .member("value", entry.value().map(value -> border.value(entry.key(), value)).orElse(null))
                .member("status", entry.status());
        json.name("origin");
        if (entry.written().isPresent()) {
            origin(json, entry.written().get().layer(), Optional.of(entry.written().get().place()));
        } else {
            String layer = "default of Flink" + version.map(v -> " " + v).orElse("");
            origin(json, layer, Optional.empty());
        }
        json.name("shadows").beginArray();
        for (Written shadow : entry.shadows()) {
            json.beginObject()
                    .member("key", border.text(shadow.key()))
                    .member("value", shadow.value().map(value -> border.value(shadow.key(), value)).orElse(null));
            json.name("origin");
            origin(json, shadow.layer(), Optional.of(shadow.place()));
            json.endObject();
        }
        json.endArray();
        json.member("why", entry.why().map(border::text).orElse(null))
                .member("presumed", entry.presumed())
                .endObject();
    }

    private void origin(JsonWriter json, String layer, Optional<Place> place) throws IOException {
        json.beginObject()
                .member("layer", border.text(layer))
                .member("path", place.map(Place::path).orElse(null));
        json.name("line");
        if (place.isPresent()) {
            json.value(place.get().span().startLine());
        } else {
            json.nullValue();
        }
        json.endObject();
    }

    private void story(JsonWriter json, KeyStory story) throws IOException {
        json.beginObject().member("name", border.text(story.key()));
        json.name("versions").beginArray();
        for (Era era : story.eras()) {
            json.beginObject()
                    .member("from", era.first())
                    .member("to", era.last())
                    .member("name", era.name());
            strings(json, "alsoRead", era.alsoRead());
            json.member("type", era.type())
                    .member("default", era.defaultText().orElse(null))
                    .endObject();
        }
        json.endArray();
        strings(json, "suggestions", story.suggestions());
        json.endObject();
    }

    private static void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }
}
