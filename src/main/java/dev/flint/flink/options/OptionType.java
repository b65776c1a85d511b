package dev.flint.flink.options;

import java.util.List;

/**
 * What an option's value is parsed as.
 *
 * @param kind of the value, or of the elements of a list
 * @param list whether the value is a list of it, {@code a;b}
 * @param constants the texts of an enum, in Flink's order; Flink compares them ignoring case
 */
public record OptionType(Kind kind, boolean list, List<String> constants) {

    /** The types that Flink's ConfigOptions know. */
    public enum Kind {
        DURATION,
        MEMORY,
        BOOLEAN,
        INT,
        LONG,
        FLOATING,
        STRING,
        ENUM,
        MAP
    }

    public OptionType {
        constants = List.copyOf(constants);
    }

    /** Whether it is a single value of that kind. */
    public boolean is(Kind other) {
        return kind == other && !list;
    }

    /** As a person would call it: {@code duration}, {@code list of memory}. */
    public String word() {
        String word = kind == Kind.FLOATING ? "number" : kind.name().toLowerCase(java.util.Locale.ROOT);
        return list ? "list of " + word : word;
    }
}
