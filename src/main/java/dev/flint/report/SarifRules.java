package dev.flint.report;

import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.findings.catalogue.RuleDescription.Message;
import dev.flint.report.json.JsonWriter;
import java.io.IOException;

/** What SARIF says of the rules, in the words of their own pages. */
final class SarifRules {

    /** GitHub refuses a longer description. */
    private static final int LONGEST_DESCRIPTION = 1_024;

    private SarifRules() {}

    static void write(JsonWriter json, RuleDescription rule) throws IOException {
        json.beginObject().member("id", rule.id()).member("name", rule.pascalName());
        text(json, "shortDescription", rule.summary());
        text(json, "fullDescription", rule.description());
        json.name("help")
                .beginObject()
                .member("text", Markdown.plain(rule.page()))
                .member("markdown", Visible.lines(rule.page()))
                .endObject();
        json.member("helpUri", Home.page(rule));
        json.name("messageStrings").beginObject();
        for (Message message : rule.messages()) {
            json.name(message.id()).beginObject().member("text", SarifMessage.of(message).text()).endObject();
        }
        json.endObject();
        json.name("defaultConfiguration").beginObject().member("level", level(rule.severity())).endObject();
        json.name("properties").beginObject();
        json.name("tags").beginArray().value("flink").value(mistake(rule.id())).endArray();
        json.member("precision", rule.messages().get(0).confidence().word());
        json.member("problem.severity", problemSeverity(rule.severity()));
        json.endObject();
        json.endObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        String sentence = SarifMessage.sentence(Visible.of(text));
        String shown = sentence.length() <= LONGEST_DESCRIPTION
                ? sentence
                : sentence.substring(0, LONGEST_DESCRIPTION - 1) + "…";
        json.name(name).beginObject().member("text", shown).endObject();
    }

    private static String problemSeverity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "recommendation";
        };
    }

    /** The first digit of an id is the mistake that the rule is about. */
    private static String mistake(String id) {
        return switch (id.charAt("FLINT".length())) {
            case '1' -> "serialization";
            case '2' -> "distribution";
            case '3' -> "deployment";
            case '4' -> "sizing";
            case '5' -> "diagnosis";
            case '6' -> "configuration";
            default -> "suppression";
        };
    }
}
