package dev.flint.flink.memory;

import dev.flint.text.Place;
import java.util.Optional;

/** Ends a derivation on the way, as Flink's exceptions end its own. It leaves the package as a {@link Derivation}. */
abstract sealed class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Stop(String message) {
        super(message, null, false, false);
    }

    /** Flink throws. */
    static final class Refusal extends Stop {

        private static final long serialVersionUID = 1L;

        private final String root;
        private final boolean configuration;

        private Refusal(String message, String root, boolean configuration) {
            super(message);
            this.root = root;
            this.configuration = configuration;
        }

        /** An {@code IllegalConfigurationException}. */
        static Refusal of(String message) {
            return new Refusal(message, "", true);
        }

        /** One that another exception causes. */
        static Refusal of(String message, String root) {
            return new Refusal(message, root, true);
        }

        /** Any other exception, around which Flink puts nothing. */
        static Refusal other(String message, String root) {
            return new Refusal(message, root, false);
        }

        /** As Flink throws it again with words of its own before it. */
        Refusal within(String prefix) {
            return configuration ? new Refusal(prefix + getMessage(), root, true) : this;
        }

        /** As Flink throws another for it. */
        Refusal asCauseOf(String message) {
            return configuration ? new Refusal(message, root.isEmpty() ? getMessage() : root, true) : this;
        }

        /** The message of what caused it in the end; empty where nothing did. */
        String root() {
            return root;
        }
    }

    /** A value is not known. */
    static final class NotKnown extends Stop {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Optional<Place> place;

        NotKnown(String key, String why, Optional<Place> place) {
            super(why);
            this.key = key;
            this.place = place;
        }

        String key() {
            return key;
        }

        Optional<Place> place() {
            return place;
        }
    }
}
