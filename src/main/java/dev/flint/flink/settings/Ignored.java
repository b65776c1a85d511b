package dev.flint.flink.settings;

import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * Text of a conf that Flink's line parser ({@code GlobalConfiguration.loadYAMLResource} up to 1.20) passes over with a
 * warning in a log, or without one.
 *
 * @param key what stands where a key would; empty if nothing does
 * @param value what stands where its value would; absent if nothing does
 * @param place of the text that is passed over
 */
public record Ignored(Reason reason, String key, Value<String> value, Place place) {

    /** Why it is passed over. */
    public enum Reason {
        /** {@code key:value}: the parser splits at a colon with a blank behind it. */
        NO_BLANK_BEHIND_COLON,
        /** {@code key:} with nothing behind it: a nested key, or an empty value. */
        NO_VALUE,
        /** {@code : value}. */
        NO_KEY,
        /** Neither key nor value. */
        NO_COLON,
        /** What stands behind a {@code #} right at a value, {@code pass#word}: the value ends before it. */
        BEHIND_HASH
    }
}
