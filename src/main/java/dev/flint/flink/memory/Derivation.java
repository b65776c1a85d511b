package dev.flint.flink.memory;

import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What comes of deriving the memory of a process.
 *
 * @param <M> how the memory is divided
 */
public sealed interface Derivation<M> {

    /** The options that Flink asks for on the way, in that order, each under the name that it has in the version. */
    List<String> asked();

    /**
     * Flink divides the memory.
     *
     * @param log what it says while it does so
     */
    record Derived<M>(M memory, List<LogLine> log, List<String> asked) implements Derivation<M> {
        public Derived {
            log = List.copyOf(log);
            asked = List.copyOf(asked);
        }
    }

    /**
     * Flink does not start.
     *
     * @param message of Flink's exception
     * @param cause the message of what caused that; empty where nothing did
     */
    record Refused<M>(String message, String cause, List<String> asked) implements Derivation<M> {
        public Refused {
            asked = List.copyOf(asked);
        }
    }

    /**
     * It cannot be told.
     *
     * @param key of the option on which it depends
     * @param why as a clause
     * @param place of what cannot be read; empty where nothing in sight is to blame
     */
    record Unknown<M>(String key, String why, Optional<Place> place, List<String> asked) implements Derivation<M> {
        public Unknown {
            asked = List.copyOf(asked);
        }
    }

    /** A line of Flink's log. */
    record LogLine(Level level, String text) {}

    /** How loud a line of the log is. */
    enum Level {
        INFO,
        WARN
    }

    /** How the memory is divided, if Flink divides it. */
    default Optional<M> ifDerived() {
        return this instanceof Derived<M> derived ? Optional.of(derived.memory) : Optional.empty();
    }
}
