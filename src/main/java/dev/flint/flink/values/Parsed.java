package dev.flint.flink.values;

import java.util.Optional;

/** What Flink makes of a text: a value, or the reason why it refuses. */
public sealed interface Parsed<T> {

    /**
     * Flink reads it.
     *
     * @param unit the unit as Flink understands it, in lower case; empty where none is written
     */
    record Ok<T>(T value, String unit) implements Parsed<T> {

        /** Whether a unit is written. */
        public boolean hasUnit() {
            return !unit.isEmpty();
        }
    }

    /** Flink refuses it; the reason is Flink's own sentence where it has one. */
    record Refused<T>(String reason) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value, "");
    }

    static <T> Parsed<T> refused(String reason) {
        return new Refused<>(reason);
    }

    /** The value, if Flink reads one. */
    default Optional<T> ifOk() {
        return this instanceof Ok<T> ok ? Optional.of(ok.value) : Optional.empty();
    }

    default boolean isRefused() {
        return this instanceof Refused<T>;
    }
}
