package dev.flint.read.container;

import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Map;

/**
 * Something outside of the container that it sees.
 *
 * @param source the name of the ConfigMap or Secret, or the path on the host
 * @param target the path in the container; absent for what becomes environment variables
 * @param files the names that keys of a ConfigMap or Secret get as files, where they are not their own
 */
public record Mount(Kind kind, Value<String> source, Value<String> target, Map<String, String> files, Place place) {

    public Mount {
        files = Map.copyOf(files);
    }

    /** One whose files keep their names. */
    public Mount(Kind kind, Value<String> source, Value<String> target, Place place) {
        this(kind, source, target, Map.of(), place);
    }

    /** What is mounted. */
    public enum Kind {
        CONFIG_MAP,
        SECRET,
        HOST_PATH
    }
}
