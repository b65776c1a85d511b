package dev.flint.report;

import java.io.IOException;
import java.util.Locale;

/** The formats in which the configuration can be reported. */
public enum ConfigFormat {
    /** For a person: deployment by deployment what differs from the defaults, where it comes from, what it shadows. */
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
    public void write(ConfigReport report, Terminal screen, Appendable out) throws IOException {
        switch (this) {
            case TERMINAL -> new ConfigText(report, screen).write(out);
            case JSON -> new ConfigJson(report).write(out);
        }
    }
}
