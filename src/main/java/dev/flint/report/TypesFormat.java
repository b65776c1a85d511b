package dev.flint.report;

import java.io.IOException;
import java.util.Locale;

/** The formats in which types can be reported. */
public enum TypesFormat {
    /** For a person: the verdicts, the parts that matter, the reasons, the places. */
    TERMINAL,
    /** The JSON that other tools build on. */
    JSON;

    /** As written in options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a report, redacted and escaped, each line ended with LF.
     *
     * @param screen what {@link #TERMINAL} may use; the other format does not look at it
     * @throws IOException as {@code out} throws it
     */
    public void write(TypesReport report, Terminal screen, Appendable out) throws IOException {
        switch (this) {
            case TERMINAL -> new TypesText(report, screen).write(out);
            case JSON -> new TypesJson(report).write(out);
        }
    }
}
