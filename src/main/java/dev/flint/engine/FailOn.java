package dev.flint.engine;

import dev.flint.findings.Severity;
import java.util.Locale;

/** From which severity on findings make a check fail. */
public enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    /** As written in options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a finding of this severity makes the check fail. */
    public boolean includes(Severity severity) {
        return switch (this) {
            case ERROR -> severity.atLeast(Severity.ERROR);
            case WARNING -> severity.atLeast(Severity.WARNING);
            case INFO -> true;
            case NEVER -> false;
        };
    }
}
