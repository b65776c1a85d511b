package dev.flint.model.deployment;

import dev.flint.text.Place;

/**
 * A variable in a value that nothing fills in before Flink reads it.
 *
 * @param key of the setting
 * @param placeholder as it is written, {@code ${NAME}}
 * @param where what carries the value, as a person calls it
 * @param place of the value
 */
public record LiteralPlaceholder(Kind kind, String key, String placeholder, String where, Place place) {

    /** Why nothing fills it in. */
    public enum Kind {
        /** The container has the variable, and neither the operator nor Flink looks at it. */
        CONFIGURATION,
        /** The same in a conf that is mounted and that no entry point writes anew. */
        MOUNTED,
        /** {@code envsubst} of the image's entry point knows no defaults. */
        FORM
    }
}
