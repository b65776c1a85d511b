package dev.flint.report;

import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.findings.catalogue.RuleDescription.Message;
import dev.flint.report.Pen.Style;
import dev.flint.report.json.JsonWriter;
import java.io.IOException;
import java.util.List;

/** The catalogue: {@code flint rules}. */
public enum RuleList {
    /** A table for a person. */
    TERMINAL,
    /** Everything but the pages, for other tools. */
    JSON,
    /** The table that the README shows. */
    MARKDOWN;

    private static final String GAP = "  ";

    /** With less room the summary stands on a line of its own. */
    private static final int NARROWEST_SUMMARY = 40;

    /**
     * Writes the rules in the order in which they are given.
     *
     * @param screen what {@link #TERMINAL} may use
     * @throws IOException as {@code out} throws it
     */
    public void write(List<RuleDescription> rules, Terminal screen, Appendable out) throws IOException {
        switch (this) {
            case TERMINAL -> terminal(rules, screen, out);
            case JSON -> json(rules, out);
            case MARKDOWN -> markdown(rules, out);
        }
    }

    private static void terminal(List<RuleDescription> rules, Terminal screen, Appendable out) throws IOException {
        Pen pen = new Pen(screen);
        int name = 0;
        for (RuleDescription rule : rules) {
            name = Math.max(name, rule.name().length());
        }
        int severity = "warning".length();
        int indent = "FLINT000".length() + severity + name + 3 * GAP.length();
        boolean beside = screen.width() - indent >= NARROWEST_SUMMARY;
        int at = beside ? indent : "FLINT000".length() + GAP.length();
        for (RuleDescription rule : rules) {
            String word = rule.severity().word();
            out.append(pen.linkTo(Home.page(rule), pen.paint(Style.STRONG, rule.id()))).append(GAP);
            out.append(pen.paint(Style.of(rule.severity()), word)).append(" ".repeat(severity - word.length()));
            out.append(GAP).append(rule.name());
            boolean sameLine = beside;
            for (String line : Wrap.lines(Visible.of(rule.summary()), screen.width() - at, screen.width() - at)) {
                out.append(sameLine ? " ".repeat(name - rule.name().length()) + GAP : "\n" + " ".repeat(at));
                out.append(line);
                sameLine = false;
            }
            out.append('\n');
        }
    }

    private static void json(List<RuleDescription> rules, Appendable out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginArray();
        for (RuleDescription rule : rules) {
            json.beginObject()
                    .member("id", rule.id())
                    .member("name", rule.name())
                    .member("severity", rule.severity().word())
                    .member("summary", rule.summary())
                    .member("description", rule.description())
                    .member("since", rule.since());
            strings(json, "keys", rule.keys());
            strings(json, "references", rule.references());
            json.name("messages").beginArray();
            for (Message message : rule.messages()) {
                json.beginObject()
                        .member("id", message.id())
                        .member("text", message.text())
                        .member("severity", message.severity().word())
                        .member("confidence", message.confidence().word())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().end();
    }

    private static void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static void markdown(List<RuleDescription> rules, Appendable out) throws IOException {
        out.append("| rule | name | severity | what it finds |\n|---|---|---|---|\n");
        for (RuleDescription rule : rules) {
            out.append("| [").append(rule.id()).append("](").append(Home.pathOfPage(rule)).append(')');
            out.append(" | `").append(rule.name());
            out.append("` | ").append(rule.severity().word());
            out.append(" | ").append(Visible.of(rule.summary()).replace("|", "\\|")).append(" |\n");
        }
    }
}
