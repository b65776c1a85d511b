package dev.flint.flink.settings;

import dev.flint.text.Place;
import java.util.List;

/**
 * Keys that somebody nested as in YAML, in a text that Flink reads line by line: the line above is dropped and the lines
 * below become keys of their own.
 *
 * @param key of the line that has no value
 * @param place of that line, from its key on
 * @param line the whole line, its end included
 * @param children what stands indented below, of any depth, in order
 * @param items whether list items stand among it, which are dropped too
 */
public record Nested(String key, Place place, Place line, List<Child> children, boolean items) {

    public Nested {
        children = List.copyOf(children);
    }

    /**
     * A line below.
     *
     * @param setting as Flink reads it
     * @param meant the key with all keys above it
     * @param margin from the start of the line to the end of its key
     * @param dropped the lines between it and the setting before it that are dropped, their ends included
     */
    public record Child(Setting setting, String meant, Place margin, List<Place> dropped) {

        public Child {
            dropped = List.copyOf(dropped);
        }
    }
}
