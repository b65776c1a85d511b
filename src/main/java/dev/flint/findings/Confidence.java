package dev.flint.findings;

import java.util.Locale;

/** How sure flint is; findings of low confidence are shown on request alone. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** As written in outputs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
