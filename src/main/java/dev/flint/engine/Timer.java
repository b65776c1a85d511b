package dev.flint.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notes how long the parts of a run take. */
final class Timer {

    private final List<CheckOutcome.Timing> timings = new ArrayList<>();

    <T> T timed(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        timings.add(new CheckOutcome.Timing(part, Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }

    List<CheckOutcome.Timing> timings() {
        return timings;
    }
}
