package dev.flint.flink.options;

import dev.flint.flink.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/** What one version of Flink makes of a key. */
public sealed interface KeyStatus {

    /** It is the name of an option. */
    record Declared(Option option) implements KeyStatus {}

    /** It is read, as an older or other name, for these options. */
    record Alias(List<Option> options) implements KeyStatus {
        public Alias {
            options = List.copyOf(options);
        }
    }

    /** It is one entry of an option of type map: {@code kubernetes.pod.labels.team}. */
    record MapEntry(Option option) implements KeyStatus {}

    /** Keys that begin so are taken as they come, or are declared where flint does not look. */
    record Open(String prefix) implements KeyStatus {}

    /** It cannot be told: flint does not know this version, or not all of its options. */
    record NotTold() implements KeyStatus {}

    /**
     * Only later versions know it.
     *
     * @param first the first of them
     * @param olderNames under which this version reads the same setting
     */
    record TooNew(FlinkVersion first, List<String> olderNames) implements KeyStatus {
        public TooNew {
            olderNames = List.copyOf(olderNames);
        }
    }

    /**
     * Only earlier versions knew it.
     *
     * @param last the last of them; empty if it was dropped before the oldest version that flint knows
     * @param newerNames the options of this version that it was an older name of
     */
    record Removed(Optional<FlinkVersion> last, List<String> newerNames) implements KeyStatus {
        public Removed {
            newerNames = List.copyOf(newerNames);
        }
    }

    /** No version knows it. */
    record Unknown() implements KeyStatus {}

    /** Whether Flink reads it, or may read it for all that flint knows. */
    default boolean accepted() {
        return !(this instanceof TooNew || this instanceof Removed || this instanceof Unknown);
    }
}
