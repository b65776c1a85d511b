package dev.flint.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value as flint knows it: known and where it stands, absent, or unknown (a template expression, {@code ${VAR}}, a
 * variable that cannot be followed). Nothing is ever concluded from an unknown value.
 */
public sealed interface Value<T> {

    /** The value stands at a place. */
    record Known<T>(T value, Place place) implements Value<T> {}

    /** Nobody gives a value. */
    record Absent<T>() implements Value<T> {}

    /**
     * Somebody gives a value at this place, but it cannot be told which.
     *
     * @param why the reason
     * @param written what stands there, where only a placeholder in it makes it unknown; empty elsewhere
     */
    record Unknown<T>(String why, Place place, String written) implements Value<T> {}

    static <T> Value<T> known(T value, Place place) {
        return new Known<>(value, place);
    }

    static <T> Value<T> absent() {
        return new Absent<>();
    }

    static <T> Value<T> unknown(String why, Place place) {
        return new Unknown<>(why, place, "");
    }

    /** A value in which something stands for something else. */
    static <T> Value<T> placeholder(String placeholder, String written, Place place) {
        return new Unknown<>(placeholder + " is filled in elsewhere", place, written);
    }

    /** The value if it is known, else empty: for questions where absent and unknown mean the same. */
    default Optional<T> ifKnown() {
        return this instanceof Known<T> known ? Optional.of(known.value) : Optional.empty();
    }

    default boolean isUnknown() {
        return this instanceof Unknown<T>;
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    /** What stands where only a placeholder makes the value unknown; empty elsewhere. */
    default String placeholderText() {
        return this instanceof Unknown<T> unknown ? unknown.written : "";
    }

    /** Where the value, known or not, stands. */
    default Optional<Place> where() {
        if (this instanceof Known<T> known) {
            return Optional.of(known.place);
        }
        return this instanceof Unknown<T> unknown ? Optional.of(unknown.place) : Optional.empty();
    }

    default <R> Value<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Known<T> known) {
            return new Known<>(function.apply(known.value), known.place);
        }
        return this instanceof Unknown<T> unknown
                ? new Unknown<>(unknown.why, unknown.place, unknown.written)
                : new Absent<>();
    }
}
