package dev.flint.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What flint can be told to do. */
enum Subcommand {
    CHECK(EnumSet.allOf(Option.class), 0, Integer.MAX_VALUE),
    EXPLAIN(EnumSet.of(Option.HELP, Option.VERSION), 1, 1),
    RULES(EnumSet.of(Option.FORMAT, Option.HELP, Option.VERSION), 0, 0),
    COMPLETION(EnumSet.of(Option.HELP, Option.VERSION), 0, 0);

    private final Set<Option> options;
    private final int fewest;
    private final int most;

    Subcommand(Set<Option> options, int fewest, int most) {
        this.options = options;
        this.fewest = fewest;
        this.most = most;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Option> options() {
        return options;
    }

    /** How many arguments it needs beside its options. */
    int fewest() {
        return fewest;
    }

    int most() {
        return most;
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
