package dev.flint.findings;

import java.util.Locale;

/** How bad it is; the order is from worst to mildest. */
public enum Severity {
    /** Flink refuses it, ignores what was written, or data is lost. */
    ERROR,
    /** An outage or a cost that can be shown. */
    WARNING,
    /** Everything else. */
    INFO;

    public boolean atLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }

    /** As written in outputs and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
