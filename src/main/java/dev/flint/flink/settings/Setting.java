package dev.flint.flink.settings;

import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * One key with its value as somebody wrote it: a line of a conf file, an entry of {@code flinkConfiguration}, a
 * {@code -D} argument, a setter in code. The key is literal, no name is mapped to another.
 *
 * @param key as Flink would see it, nested keys joined with dots
 * @param keyPlace where the key (of a nested one: its last part) stands
 * @param value the text that Flink would parse, with its own place
 */
public record Setting(String key, Place keyPlace, Value<String> value) {}
