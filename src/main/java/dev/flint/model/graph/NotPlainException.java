package dev.flint.model.graph;

import dev.flint.text.Place;

/** Ends the walk through a program at the first thing that is not plain; it never leaves the package. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient GraphOfCode.NotPlain reason;

    NotPlainException(String why, Place place) {
        super(why, null, false, false);
        this.reason = new GraphOfCode.NotPlain(why, place);
    }

    GraphOfCode.NotPlain reason() {
        return reason;
    }
}
