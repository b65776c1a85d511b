package dev.flint.flink.options;

/**
 * A key that may have been meant.
 *
 * @param spelling whether it differs by a few letters, hyphens or capitals alone, part by part; otherwise parts are
 *     missing, added or called otherwise
 */
public record KeySuggestion(String key, boolean spelling) {}
