package dev.flint.flink.options;

import java.util.List;

/**
 * An option of one version of Flink.
 *
 * @param key its own name
 * @param defaultValue what holds when nobody sets it
 * @param fallbackKeys the older and other names that Flink tries, in this order, when its own is not set
 * @param deprecated whether Flink itself discourages it
 */
public record Option(
        String key, OptionType type, Default defaultValue, List<String> fallbackKeys, boolean deprecated) {

    /** What holds when nobody sets the option. */
    public sealed interface Default {

        /** Flink has no value then. */
        record None() implements Default {}

        /** The value as one would write it in a conf file. */
        record Text(String text) implements Default {}

        /** It differs from machine to machine, or from patch version to patch version. */
        record Depends() implements Default {}
    }

    public Option {
        fallbackKeys = List.copyOf(fallbackKeys);
    }
}
