package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Note;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.json.JsonWriter;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a SARIF run, and places in them with the lines around. */
final class SarifLocations {

    /** The root of the tree; no path of this machine is told. */
    static final String ROOT = "SRCROOT";

    /** Of longer stretches only the begin is shown: one minified line would be as long as the rest of the report. */
    private static final int LONGEST_SNIPPET = 2_000;

    private static final int CONTEXT = 400;

    private final Border border;
    private final Map<String, Integer> indexes = new TreeMap<>();

    SarifLocations(CheckReport report, Border border) {
        this.border = border;
        for (Shown shown : report.findings()) {
            Finding finding = shown.finding();
            add(finding.place());
            addNotes(finding.related());
            addNotes(finding.steps());
            for (Edit edit : Edits.of(finding)) {
                add(edit.place());
            }
        }
        addProblems(report.errors());
        addProblems(report.notEvaluated());
        int next = 0;
        for (Map.Entry<String, Integer> entry : indexes.entrySet()) {
            entry.setValue(next++);
        }
    }

    private void addNotes(List<Note> notes) {
        for (Note note : notes) {
            add(note.place());
        }
    }

    private void addProblems(List<Problem> problems) {
        for (Problem problem : problems) {
            add(problem.place());
        }
    }

    private void add(Place place) {
        indexes.put(place.path(), 0);
    }

    void artifacts(JsonWriter json) throws IOException {
        json.name("artifacts").beginArray();
        for (String path : indexes.keySet()) {
            json.beginObject();
            json.name("location").beginObject();
            uri(json, path);
            json.endObject();
            json.name("roles").beginArray().value("analysisTarget").endArray();
            json.endObject();
        }
        json.endArray();
    }

    /** A location with the lines around it. */
    void result(JsonWriter json, Place place) throws IOException {
        json.beginObject();
        physical(json, place, true);
        json.endObject();
    }

    /** A location with a sentence about it; {@code id} is what a message links to, 0 for none. */
    void note(JsonWriter json, int id, Place place, String message) throws IOException {
        json.beginObject();
        if (id > 0) {
            json.member("id", id);
        }
        physical(json, place, false);
        json.name("message").beginObject().member("text", message).endObject();
        json.endObject();
    }

    /** The locations of something that went wrong. */
    void problem(JsonWriter json, Problem problem) throws IOException {
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        artifact(json, problem.path());
        json.name("region").beginObject().member("startLine", problem.place().span().startLine()).endObject();
        json.endObject();
        json.endObject().endArray();
    }

    void artifact(JsonWriter json, String path) throws IOException {
        json.name("artifactLocation").beginObject();
        uri(json, path);
        json.member("index", indexes.get(path)).endObject();
    }

    private static void uri(JsonWriter json, String path) throws IOException {
        if (UriPath.isInTree(path)) {
            json.member("uri", UriPath.of(path)).member("uriBaseId", ROOT);
        } else {
            json.member("uri", UriPath.absolute(path));
        }
    }

    /** The region that an edit replaces. */
    static void region(JsonWriter json, Edit edit) throws IOException {
        bounds(json.beginObject(), edit.place().span());
        json.endObject();
    }

    private void physical(JsonWriter json, Place place, boolean withContext) throws IOException {
        json.name("physicalLocation").beginObject();
        artifact(json, place.path());
        Optional<SourceFile> source = border.source(place.path());
        Span span = source.isPresent() ? wholeLineIfEmpty(place.span(), source.get()) : place.span();
        json.name("region");
        bounds(json.beginObject(), span);
        if (source.isPresent()) {
            int from = source.get().offset(span.startLine(), span.startColumn());
            int to = source.get().offset(span.endLine(), span.endColumn());
            snippet(json, source.get(), from, Math.min(to, from + LONGEST_SNIPPET));
        }
        json.endObject();
        if (withContext && source.isPresent()) {
            context(json, source.get(), span);
        }
        json.endObject();
    }

    private static Span wholeLineIfEmpty(Span span, SourceFile file) {
        boolean empty = span.startLine() == span.endLine() && span.startColumn() == span.endColumn();
        return empty
                ? new Span(span.startLine(), 1, span.startLine(), file.line(span.startLine()).length() + 1)
                : span;
    }

    private static void bounds(JsonWriter json, Span span) throws IOException {
        json.member("startLine", span.startLine())
                .member("startColumn", span.startColumn())
                .member("endLine", span.endLine())
                .member("endColumn", span.endColumn());
    }

    /** The lines before and after; within a very long line some characters before and after. */
    private void context(JsonWriter json, SourceFile file, Span span) throws IOException {
        int first = Math.max(1, span.startLine() - 1);
        int last = Math.min(Math.max(file.lineCount(), span.endLine()), span.endLine() + 1);
        int from = file.offset(first, 1);
        int to = file.offset(last, file.line(last).length() + 1);
        json.name("contextRegion").beginObject();
        if (to - from <= LONGEST_SNIPPET) {
            json.member("startLine", first).member("endLine", last);
        } else {
            int begin = file.offset(span.startLine(), span.startColumn());
            int end = file.offset(span.endLine(), span.endColumn());
            from = Math.max(from, begin - CONTEXT);
            to = Math.min(to, end + CONTEXT);
            Span around = file.span(from, to);
            if (around.compareTo(span) == 0) {
                json.member("startLine", first).member("endLine", last);
            } else {
                bounds(json, around);
            }
        }
        snippet(json, file, from, Math.min(to, from + LONGEST_SNIPPET + CONTEXT));
        json.endObject();
    }

    private void snippet(JsonWriter json, SourceFile file, int from, int to) throws IOException {
        String text = border.excerpt(file, from, Math.max(from, to));
        json.name("snippet").beginObject().member("text", text).endObject();
    }
}
