package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Finding.Note;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.findings.catalogue.RuleDescription.Message;
import dev.flint.report.CheckReport.Revision;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.json.JsonWriter;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0 as GitHub code scanning takes it. Suppressed findings are left out, because GitHub would show them as
 * open alerts; every result has a place, because GitHub refuses the whole file for one that has none.
 */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final CheckReport report;
    private final Border border;
    private final SarifLocations locations;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final Map<String, String[]> lineHashes = new HashMap<>();
    private final Map<String, Integer> fingerprints = new HashMap<>();

    SarifReport(CheckReport report) {
        this.report = report;
        this.border = new Border(report);
        this.locations = new SarifLocations(report, border);
        for (RuleDescription rule : report.rules()) {
            ruleIndexes.put(rule.id(), ruleIndexes.size());
        }
    }

    void write(Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().member("$schema", SCHEMA).member("version", "2.1.0");
        json.name("runs").beginArray().beginObject();
        tool(json);
        invocation(json);
        if (report.revision().isPresent()) {
            revision(json, report.revision().get());
        }
        json.name("originalUriBaseIds").beginObject();
        json.name(SarifLocations.ROOT).beginObject();
        text(json, "description", "The root of the tree that was checked.");
        json.endObject().endObject();
        locations.artifacts(json);
        json.member("columnKind", "utf16CodeUnits").member("defaultEncoding", "utf-8");
        json.name("automationDetails").beginObject().member("id", "flint/").endObject();
        json.name("results").beginArray();
        for (Shown shown : report.findings()) {
            if (shown.suppressed().isEmpty()) {
                result(json, shown);
            }
        }
        json.endArray();
        json.endObject().endArray().endObject().end();
    }

    private void tool(JsonWriter json) throws IOException {
        json.name("tool").beginObject().name("driver").beginObject();
        json.member("name", "flint")
                .member("fullName", "flint for Apache Flink")
                .member("organization", "flint")
                .member("informationUri", Home.URI)
                .member("version", report.flintVersion())
                .member("semanticVersion", report.flintVersion())
                .member("language", "en");
        json.name("rules").beginArray();
        for (RuleDescription rule : report.rules()) {
            SarifRules.write(json, rule);
        }
        json.endArray();
        json.name("notifications").beginArray();
        for (SarifNotification notification : SarifNotification.values()) {
            notification.describe(json);
        }
        json.endArray();
        json.endObject().endObject();
    }

    private void invocation(JsonWriter json) throws IOException {
        json.name("invocations").beginArray().beginObject();
        json.member("executionSuccessful", report.defects().isEmpty());
        json.name("toolExecutionNotifications").beginArray();
        for (Problem error : report.errors()) {
            notification(json, SarifNotification.NOT_READ, error.message(), Optional.of(error));
        }
        for (Problem problem : report.notEvaluated()) {
            notification(json, SarifNotification.NOT_EVALUATED, problem.message(), Optional.of(problem));
        }
        for (String defect : report.defects()) {
            notification(json, SarifNotification.DEFECT_OF_FLINT, defect, Optional.empty());
        }
        json.endArray();
        json.endObject().endArray();
    }

    private void notification(JsonWriter json, SarifNotification kind, String message, Optional<Problem> at)
            throws IOException {
        json.beginObject();
        json.name("descriptor")
                .beginObject()
                .member("id", kind.id())
                .member("index", kind.ordinal())
                .endObject();
        json.member("level", kind.level());
        text(json, "message", SarifMessage.sentence(border.text(message)));
        if (at.isPresent()) {
            locations.problem(json, at.get());
        }
        json.endObject();
    }

    private static void revision(JsonWriter json, Revision revision) throws IOException {
        json.name("versionControlProvenance").beginArray().beginObject();
        json.member("repositoryUri", revision.repository()).member("revisionId", revision.id());
        if (revision.branch().isPresent()) {
            json.member("branch", revision.branch().get());
        }
        json.name("mappedTo").beginObject().member("uriBaseId", SarifLocations.ROOT).endObject();
        json.endObject().endArray();
    }

    private void result(JsonWriter json, Shown shown) throws IOException {
        Finding finding = shown.finding();
        json.beginObject().member("ruleId", finding.rule());
        if (ruleIndexes.containsKey(finding.rule())) {
            json.member("ruleIndex", ruleIndexes.get(finding.rule()));
        }
        json.member("level", SarifRules.level(shown.severity()));
        message(json, shown);
        json.name("locations").beginArray();
        locations.result(json, finding.place());
        json.endArray();
        if (!finding.related().isEmpty()) {
            json.name("relatedLocations").beginArray();
            int id = 1;
            for (Note note : finding.related()) {
                locations.note(json, id++, note.place(), sentence(shown, note.message()));
            }
            json.endArray();
        }
        if (!finding.steps().isEmpty()) {
            codeFlow(json, shown);
        }
        fingerprints(json, finding);
        Optional<Fix> fix = border.applicable(finding);
        if (fix.isPresent()) {
            fix(json, shown, fix.get());
        }
        json.name("properties").beginObject().member("confidence", shown.confidence().word()).endObject();
        json.endObject();
    }

    /** The sentence, its rule's message with arguments, and links to the related places, which GitHub follows. */
    private void message(JsonWriter json, Shown shown) throws IOException {
        Finding finding = shown.finding();
        Optional<Message> template = shown.rule().message(finding.messageId());
        String sentence = SarifMessage.sentence(border.text(shown, shown.message()));
        List<String> arguments = new ArrayList<>();
        if (template.isPresent()) {
            SarifMessage message = SarifMessage.of(template.get());
            for (String argument : message.arguments(finding.arguments())) {
                arguments.add(withoutLinks(border.text(shown, argument)));
            }
            sentence = message.sentence(arguments);
        }
        json.name("message").beginObject().member("text", withoutLinks(sentence) + links(finding));
        if (template.isPresent()) {
            json.member("id", finding.messageId());
            json.name("arguments").beginArray();
            for (String argument : arguments) {
                json.value(argument);
            }
            json.endArray();
        }
        json.endObject();
    }

    private String links(Finding finding) {
        StringBuilder links = new StringBuilder();
        int id = 1;
        for (Note note : finding.related()) {
            String place = border.path(note.place().path()) + ":" + note.place().span().startLine();
            links.append(id == 1 ? " See " : ", ")
                    .append('[')
                    .append(place.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"))
                    .append("](")
                    .append(id)
                    .append(')');
            id++;
        }
        return links.length() == 0 ? "" : links.append('.').toString();
    }

    /** Without what SARIF takes for an embedded link. */
    private static String withoutLinks(String text) {
        return text.replace("](", "] (");
    }

    private String sentence(Shown shown, String text) {
        return SarifMessage.sentence(withoutLinks(border.text(shown, text)));
    }

    private void codeFlow(JsonWriter json, Shown shown) throws IOException {
        json.name("codeFlows").beginArray().beginObject();
        json.name("threadFlows").beginArray().beginObject();
        json.name("locations").beginArray();
        for (Note step : shown.finding().steps()) {
            json.beginObject().name("location");
            locations.note(json, 0, step.place(), sentence(shown, step.message()));
            json.endObject();
        }
        json.endArray();
        json.endObject().endArray();
        json.endObject().endArray();
    }

    /** GitHub's own hash of the line, and flint's, which survives moves of lines. */
    private void fingerprints(JsonWriter json, Finding finding) throws IOException {
        json.name("partialFingerprints").beginObject();
        String path = finding.place().path();
        Optional<SourceFile> source = border.source(path);
        if (source.isPresent()) {
            String[] hashes = lineHashes.computeIfAbsent(path, unused -> LineHashes.of(source.get()));
            int line = finding.place().span().startLine();
            if (line <= hashes.length) {
                json.member("primaryLocationLineHash", hashes[line - 1]);
            }
        }
        String hash = Fingerprint.of(finding);
        json.member("flintFinding/v1", hash + ":" + fingerprints.merge(hash, 1, Integer::sum));
        json.endObject();
    }

    private void fix(JsonWriter json, Shown shown, Fix fix) throws IOException {
        json.name("fixes").beginArray().beginObject();
        text(json, "description", sentence(shown, fix.description()));
        json.name("artifactChanges").beginArray();
        for (Map.Entry<String, List<Edit>> change : Edits.byFile(fix.edits()).entrySet()) {
            json.beginObject();
            locations.artifact(json, change.getKey());
            json.name("replacements").beginArray();
            for (Edit edit : change.getValue()) {
                json.beginObject().name("deletedRegion");
                SarifLocations.region(json, edit);
                text(json, "insertedContent", edit.text());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        String safety = fix.safety().name().toLowerCase(Locale.ROOT);
        json.name("properties").beginObject().member("safety", safety).endObject();
        json.endObject().endArray();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        json.name(name).beginObject().member("text", text).endObject();
    }
}
