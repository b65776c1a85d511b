package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.text.Place;

/**
 * Somebody says a version of Flink.
 *
 * @param origin where it is written
 * @param written as it is written: {@code 1.18.1}, {@code v1_18}, {@code flink:1.18}
 */
public record VersionFact(FlinkVersion version, Place origin, Kind kind, String written) {

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof VersionFact fact
                && version.equals(fact.version)
                && origin.equals(fact.origin)
                && kind == fact.kind
                && written.equals(fact.written);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + written.hashCode();
    }

    /** Who can say a version, in the order in which they are believed. */
    public enum Kind {
        /** {@code --flink-version}. */
        FLAG,
        FLINT_YAML,
        /** {@code spec.flinkVersion} of a custom resource. */
        FLINK_VERSION_FIELD,
        IMAGE_TAG,
        BUILD_FILE,
        /** A path in a script, {@code /opt/flink-1.14.2/bin/flink}. */
        SCRIPT_PATH
    }
}
