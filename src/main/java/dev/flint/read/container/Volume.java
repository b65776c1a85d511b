package dev.flint.read.container;

import dev.flint.text.Place;
import dev.flint.text.Value;

/**
 * A volume that is mounted into a container.
 *
 * @param target the path in the container
 * @param size what it may hold at most, as it is written; absent where nothing is said
 * @param place of what makes it what it is
 */
public record Volume(Kind kind, Value<String> target, Value<String> size, Place place) {

    /** What it is made of. */
    public enum Kind {
        /** It lives as long as the pod, on the disk of the node. */
        EMPTY_DIR,
        /** It lives as long as the pod, in memory. */
        MEMORY,
        /** Whatever else: a disk that outlives the pod, a folder of the host, a ConfigMap. */
        OTHER,
        /** It cannot be told. */
        UNKNOWN
    }
}
