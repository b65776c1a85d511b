package dev.flint.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a check can be reported. */
public enum Format {
    /** For a person: code frames, related places, fixes, a summary. */
    TERMINAL,
    /** One line a finding, for editors and {@code grep}. */
    CONCISE,
    /** The JSON that other tools build on. */
    JSON,
    /** Workflow commands of GitHub Actions: annotations on the lines of a pull request. */
    GITHUB,
    /** SARIF 2.1.0. */
    SARIF;

    /** As written in options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that word; empty if there is none. */
    public static Optional<Format> of(String word) {
        for (Format format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a report, redacted and escaped, each line ended with LF.
     *
     * @param screen what {@link #TERMINAL} may use; the other formats do not look at it
     * @throws IOException as {@code out} throws it
     */
    public void write(CheckReport report, Terminal screen, Appendable out) throws IOException {
        switch (this) {
            case TERMINAL -> new TerminalReport(report, screen).write(out);
            case CONCISE -> new ConciseReport(report).write(out);
            case JSON -> new JsonReport(report).write(out);
            case GITHUB -> new GitHubReport(report).write(out);
            case SARIF -> new SarifReport(report).write(out);
        }
    }
}
