package dev.flint.engine;

import java.util.Locale;

/** What the project is for: rules of the production checklist speak up in production and are info elsewhere. */
public enum Profile {
    PRODUCTION,
    DEVELOPMENT;

    /** As written in options and in {@code flint.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
