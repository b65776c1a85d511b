package dev.flint.cli;

import java.util.Locale;
import java.util.Optional;

/** What flint can be told to do. */
enum Subcommand {
    CHECK,
    TYPES,
    CONFIG,
    SIZE,
    EXPLAIN,
    RULES,
    COMPLETION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subcommand> of(String word) {
        for (Subcommand subcommand : values()) {
            if (subcommand.word().equals(word)) {
                return Optional.of(subcommand);
            }
        }
        return Optional.empty();
    }
}
