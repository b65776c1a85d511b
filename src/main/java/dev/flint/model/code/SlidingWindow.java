package dev.flint.model.code;

import dev.flint.text.Place;
import java.time.Duration;

/**
 * A sliding window whose lengths the code tells.
 *
 * @param slide more than zero
 */
public record SlidingWindow(Duration size, Duration slide, Place place) {

    /** How many windows a record belongs to ({@code SlidingEventTimeWindows.assignWindows}), rounded down. */
    public long windowsPerRecord() {
        return size.toMillis() / slide.toMillis();
    }
}
