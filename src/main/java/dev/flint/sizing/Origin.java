package dev.flint.sizing;

import dev.flint.text.Place;
import java.util.Optional;

/**
 * Where an input of the sheet comes from.
 *
 * @param told as a person says it: {@code ConfigMap flink-config}, {@code m5.4xlarge}; of what is assumed, why
 * @param place where it is written, if it is
 */
public record Origin(Kind kind, String told, Optional<Place> place) {

    /** How much an input is worth. */
    public enum Kind {
        DECLARED("declared"),
        WHAT_IF("what if"),
        DEPLOYMENT("deployment"),
        CODE("code"),
        MACHINE("machine"),
        /** Flink's default in the version. */
        DEFAULT("default"),
        /** A constant of the formula. */
        FIXED("fixed"),
        ASSUMED("assumed"),
        UNKNOWN("not known");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As written in reports. */
        public String word() {
            return word;
        }
    }

    static Origin declared(Place place) {
        return new Origin(Kind.DECLARED, "", Optional.of(place));
    }

    static Origin deployment(String layer, Place place) {
        return new Origin(Kind.DEPLOYMENT, layer, Optional.of(place));
    }

    static Origin machine(Machine machine, Optional<Place> named) {
        return new Origin(Kind.MACHINE, machine.name() + ", " + machine.source(), named);
    }

    static Origin byDefault(String version) {
        return new Origin(Kind.DEFAULT, version, Optional.empty());
    }

    static Origin assumed(String why) {
        return new Origin(Kind.ASSUMED, why, Optional.empty());
    }

    static Origin fixed(String why) {
        return new Origin(Kind.FIXED, why, Optional.empty());
    }

    static Origin unknown(String why, Optional<Place> place) {
        return new Origin(Kind.UNKNOWN, why, place);
    }

    /** For people: {@code declared, flint.yaml:5}. */
    public String text() {
        StringBuilder text = new StringBuilder(kind == Kind.FIXED ? "" : kind.word);
        if (kind == Kind.DEFAULT) {
            return told;
        }
        if (!told.isEmpty()) {
            String gap = kind == Kind.ASSUMED || kind == Kind.UNKNOWN ? ": " : ", ";
            text.append(text.length() == 0 ? "" : gap).append(told);
        }
        place.ifPresent(at -> text.append(", ").append(at.path()).append(':').append(at.span().startLine()));
        return text.toString();
    }
}
