package dev.flint.report;

import dev.flint.report.SizeReport.Entry;
import dev.flint.report.SizeReport.Group;
import dev.flint.report.SizeReport.Input;
import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Line;
import dev.flint.report.SizeReport.Memory;
import dev.flint.report.SizeReport.Mend;
import dev.flint.report.SizeReport.Sheet;
import dev.flint.report.SizeReport.Traffic;
import dev.flint.report.json.JsonWriter;
import java.io.IOException;
import java.util.List;

/** The JSON of {@code size}: what {@code docs/size.md} promises, and nothing else. */
final class SizeJson {

    private final SizeReport report;
    private final Border border = new Border();
    private final JsonProblems problems = new JsonProblems(border);

    SizeJson(SizeReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().member("flint", report.flintVersion());
        json.name("deployments").beginArray();
        for (Entry entry : report.entries()) {
            json.beginObject().member("name", border.text(entry.name()));
            sheet(json, entry.sheet());
            json.name("whatIf");
            if (entry.whatIf().isPresent()) {
                json.beginObject().member("asked", border.text(entry.question()));
                sheet(json, entry.whatIf().get());
                json.endObject();
            } else {
                json.nullValue();
            }
            json.endObject();
        }
        json.endArray();
        problems.notEvaluated(json, report.problems());
        problems.errors(json, report.errors(), report.defects());
        json.endObject().end();
    }

    private void sheet(JsonWriter json, Sheet sheet) throws IOException {
        json.member("taskManagers", sheet.taskManagers()).member("slots", sheet.slots());
        json.name("memory");
        if (sheet.memory().isPresent()) {
            memory(json, sheet.memory().get());
        } else {
            json.nullValue();
        }
        json.name("networkBuffers").beginObject();
        json.member("required", sheet.required()).member("available", sheet.available()).endObject();
        json.name("perTaskManager");
        if (sheet.hasDemand()) {
            traffic(json, sheet.traffic());
        } else {
            json.nullValue();
        }
        whole(json, "catchUpSeconds", sheet.catchUpSeconds());
        json.name("limits").beginArray();
        for (Limit limit : sheet.limits()) {
            json.beginObject()
                    .member("what", limit.what())
                    .member("demand", limit.demand())
                    .member("capacity", limit.capacity())
                    .member("utilisation", limit.utilisation())
                    .member("verdict", limit.verdict())
                    .endObject();
        }
        json.endArray();
        strings(json, "assumptions", sheet.assumptions());
        inputs(json, sheet);
        lines(json, sheet);
        mends(json, sheet);
        strings(json, "notes", sheet.notes());
    }

    private static void memory(JsonWriter json, Memory memory) throws IOException {
        json.beginObject()
                .member("process", memory.process())
                .member("flink", memory.flink())
                .member("frameworkHeap", memory.frameworkHeap())
                .member("taskHeap", memory.taskHeap())
                .member("frameworkOffHeap", memory.frameworkOffHeap())
                .member("taskOffHeap", memory.taskOffHeap())
                .member("network", memory.network())
                .member("managed", memory.managed())
                .member("metaspace", memory.metaspace())
                .member("overhead", memory.overhead())
                .endObject();
    }

    private static void traffic(JsonWriter json, Traffic traffic) throws IOException {
        json.beginObject();
        json.name("in").beginObject();
        whole(json, "source", traffic.source());
        whole(json, "shuffle", traffic.shuffle());
        whole(json, "total", traffic.totalIn());
        json.endObject();
        json.name("out").beginObject();
        whole(json, "shuffle", traffic.shuffle());
        whole(json, "sink", traffic.sink());
        whole(json, "checkpoint", traffic.checkpointOut());
        whole(json, "total", traffic.totalOut());
        json.endObject();
        whole(json, "state", traffic.state());
        whole(json, "checkpoint", traffic.checkpoint());
        whole(json, "diskWrite", traffic.diskWrite());
        whole(json, "diskRead", traffic.diskRead());
        whole(json, "diskSpace", traffic.diskSpace());
        json.endObject();
    }

    /** Bytes and seconds are whole numbers. */
    private static void whole(JsonWriter json, String name, double value) throws IOException {
        json.member(name, Double.isNaN(value) || Double.isInfinite(value) ? value : (double) Math.round(value));
    }

    private void inputs(JsonWriter json, Sheet sheet) throws IOException {
        json.name("inputs").beginArray();
        for (Input input : sheet.inputs()) {
            json.beginObject()
                    .member("name", input.name())
                    .member("value", border.text(input.shown()))
                    .member("from", input.kind())
                    .member("origin", border.text(input.origin()))
                    .endObject();
        }
        json.endArray();
    }

    private void lines(JsonWriter json, Sheet sheet) throws IOException {
        json.name("lines").beginArray();
        for (Group group : sheet.groups()) {
            for (Line line : group.lines()) {
                json.beginObject()
                        .member("key", line.key())
                        .member("label", line.label())
                        .member("perTaskManager", line.each().isEmpty() ? null : line.each())
                        .member("cluster", line.all().isEmpty() ? null : line.all())
                        .member("formula", line.formula())
                        .member("worked", line.worked())
                        .endObject();
            }
        }
        json.endArray();
    }

    private static void mends(JsonWriter json, Sheet sheet) throws IOException {
        json.name("changes").beginArray();
        for (Mend mend : sheet.mends()) {
            json.beginObject().member("text", mend.text()).member("whatIf", mend.option()).endObject();
        }
        json.endArray();
    }

    private void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(border.text(value));
        }
        json.endArray();
    }
}
