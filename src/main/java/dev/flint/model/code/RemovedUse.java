package dev.flint.model.code;

import dev.flint.flink.api.RemovedApi;
import dev.flint.text.Place;
import java.util.List;

/**
 * Something in a file that Flink has no more from 2.0 on.
 *
 * @param name as a person calls it: {@code RestartStrategies}, {@code CheckpointConfig.setCheckpointStorage()}
 * @param others where the same file uses the same, or what is replaced by the same, in the order of the text
 */
public record RemovedUse(Kind kind, String name, String replacement, Place place, List<Place> others) {

    /** What becomes of the code. */
    public enum Kind {
        /** It does not compile. */
        GONE,
        /** It overrides nothing any more, and without {@code @Override} it compiles all the same. */
        NEVER_CALLED
    }

    public RemovedUse {
        others = List.copyOf(others);
    }

    static RemovedUse of(RemovedApi.Removed removed, Place place) {
        return new RemovedUse(Kind.GONE, removed.shortName(), removed.replacement(), place, List.of());
    }
}
