package dev.flint.read.container;

import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * Something outside of the container that it sees.
 *
 * @param source the name of the ConfigMap or Secret, or the path on the host
 * @param target the path in the container; absent for what becomes environment variables
 */
public record Mount(Kind kind, Value<String> source, Value<String> target, Place place) {

    /** What is mounted. */
    public enum Kind {
        CONFIG_MAP,
        SECRET,
        HOST_PATH
    }
}
