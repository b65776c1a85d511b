package dev.flint.read.shell;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;

/**
 * One word of a command as the command gets it: quotes and escapes undone, variables that the script itself sets
 * filled in.
 *
 * @param value unknown where something stands in it that cannot be followed
 * @param text the word with its place; what cannot be followed stands in it as it is written
 * @param splits whether it may be several words, or none: something unknown stands in it without quotes
 */
public record Token(Value<String> value, TextSlice text, boolean splits) {

    public Place place() {
        return text.place();
    }

    /** Whether it is known and this. */
    boolean is(String word) {
        return value instanceof Value.Known<String> known && known.value().equals(word);
    }
}
