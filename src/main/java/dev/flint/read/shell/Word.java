package dev.flint.read.shell;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;

/**
 * One word of a command line.
 *
 * @param value unknown where a variable or a template stands in it
 * @param text the word without quotes, with its place
 */
public record Word(Value<String> value, TextSlice text) {

    public Place place() {
        return text.place();
    }
}
