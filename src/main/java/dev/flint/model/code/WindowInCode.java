package dev.flint.model.code;

import dev.flint.text.Place;
import java.time.Duration;

/**
 * A window that the code makes and whose lengths it tells.
 *
 * @param slide how often one begins, more than zero; of a tumbling window its size
 * @param assigner Flink's class without its package, or the method of a stream that is short for it
 */
public record WindowInCode(Duration size, Duration slide, String assigner, Place place) {

    /** How many windows a record belongs to ({@code SlidingEventTimeWindows.assignWindows}), rounded down. */
    public long windowsPerRecord() {
        return size.toMillis() / slide.toMillis();
    }
}
