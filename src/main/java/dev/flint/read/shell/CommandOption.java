package dev.flint.read.shell;

import dev.flint.text.Place;
import java.util.Optional;

/**
 * An option that a program of Flink takes.
 *
 * @param name as Flink's documentation lists it first, without hyphens: {@code t} for {@code --target}
 * @param written the word that holds its name
 * @param value the word behind it, or the text behind {@code =}; empty for one that takes none, or has none
 */
public record CommandOption(String name, Token written, Optional<Token> value) {

    /** From the name to the end of the value. */
    public Place place() {
        Place start = written.place();
        if (value.isEmpty() || value.get().place().span().compareTo(start.span()) < 0) {
            return start;
        }
        return new Place(start.path(), start.span().until(value.get().place().span()));
    }

    /** The value if it is there and known, else empty text. */
    public String knownValue() {
        return value.flatMap(token -> token.value().ifKnown()).orElse("");
    }
}
