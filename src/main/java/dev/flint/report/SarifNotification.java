package dev.flint.report;

import dev.flint.report.json.JsonWriter;
import java.io.IOException;
import java.util.Locale;

/** What a SARIF run tells besides its results. */
enum SarifNotification {
    NOT_READ(
            "NotRead",
            "warning",
            "An input could not be read or parsed.",
            "Nothing in this input was judged; all others were. Mend it, or name it in '.flintignore' if it is no part "
                    + "of the project."),
    NOT_EVALUATED(
            "NotEvaluated",
            "note",
            "Something could not be judged, because a value is not known.",
            "The value stands in a template, an environment variable or code that cannot be followed. Nothing is "
                    + "concluded from it."),
    DEFECT_OF_FLINT(
            "DefectOfFlint",
            "error",
            "flint itself failed.",
            "The rest of the report is complete. Please report the message at '" + Home.ISSUES + "'.");

    private final String pascalName;
    private final String level;
    private final String description;
    private final String help;

    SarifNotification(String pascalName, String level, String description, String help) {
        this.pascalName = pascalName;
        this.level = level;
        this.description = description;
        this.help = help;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String level() {
        return level;
    }

    void describe(JsonWriter json) throws IOException {
        json.beginObject().member("id", id()).member("name", pascalName);
        text(json, "shortDescription", description);
        text(json, "fullDescription", description + " " + help);
        text(json, "help", help);
        json.name("defaultConfiguration").beginObject().member("level", level).endObject();
        json.endObject();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        json.name(name).beginObject().member("text", text).endObject();
    }
}
