package dev.flint.report;

import java.io.IOException;
import java.util.Locale;

/** The formats in which the sizing sheet can be reported. */
public enum SizeFormat {
    /** For a person. */
    TERMINAL,
    /** The JSON that other tools build on. */
    JSON,
    /** For the comment of a pull request. */
    MARKDOWN,
    /** One page that stands by itself. */
    HTML;

    /** As written in options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a report, redacted and escaped, each line ended with LF.
     *
     * @param screen what {@link #TERMINAL} may use; the other formats do not look at it
     * @throws IOException as {@code out} throws it
     */
    public void write(SizeReport report, Terminal screen, Appendable out) throws IOException {
        switch (this) {
            case TERMINAL -> new SizeText(report, screen).write(out);
            case JSON -> new SizeJson(report).write(out);
            case MARKDOWN -> new SizeMarkdown(report).write(out);
            case HTML -> new SizePage(report).write(out);
        }
    }
}
