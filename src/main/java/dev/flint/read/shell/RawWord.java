package dev.flint.read.shell;

import dev.flint.text.TextSlice;
import java.util.List;

/**
 * A word as it is written, before anything is filled in.
 *
 * @param from where it begins in the script's text
 * @param to where it ends
 */
record RawWord(List<Part> parts, int from, int to) {

    /** A stretch of a word. */
    sealed interface Part {

        /** Characters that stand for themselves, quotes and escapes undone. */
        record Literal(TextSlice text) implements Part {}

        /**
         * Something that the shell fills in.
         *
         * @param name of the variable; empty for anything but a plain {@code $NAME} or {@code ${NAME}}
         * @param whole as it is written
         * @param many whether it may become several words
         */
        record Expansion(String name, TextSlice whole, boolean many) implements Part {}
    }

    RawWord {
        parts = List.copyOf(parts);
    }

    /** The text that it begins with, up to the first thing that is filled in. */
    String literalStart() {
        return parts.isEmpty() || !(parts.get(0) instanceof Part.Literal literal) ? "" : literal.text().text();
    }

    /** Whether nothing is filled in and nothing was quoted: only such a word can be one of the shell's own. */
    boolean isPlain(String word) {
        return to - from == word.length()
                && parts.size() == 1
                && parts.get(0) instanceof Part.Literal literal
                && literal.text().text().equals(word);
    }
}
