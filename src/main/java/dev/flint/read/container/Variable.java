package dev.flint.read.container;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.conf.ConfFile;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.Optional;

/**
 * An environment variable.
 *
 * @param value absent where it comes from elsewhere ({@code valueFrom}, the shell that starts compose)
 * @param conf of {@code FLINK_PROPERTIES} what it sets
 */
public record Variable(String name, Value<String> value, Optional<ConfFile> conf, Place namePlace) {

    /** What {@code FLINK_PROPERTIES} sets as a part of a container's configuration. */
    public Optional<ConfCarrier> carrier(String owner, String container) {
        return conf.map(c -> c.carrier(ConfCarrier.Kind.FLINK_PROPERTIES, owner, container, namePlace));
    }
}
