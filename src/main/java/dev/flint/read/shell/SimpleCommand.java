package dev.flint.read.shell;

import dev.flint.text.TextSlice;
import java.util.List;
import java.util.Optional;

/**
 * Words that the shell runs as one command.
 *
 * @param words with the assignments before them; redirections are left out
 * @param redirections where its standard output goes, in order; the last one holds
 * @param input a here-document that it reads; empty for none
 * @param straight whether the script runs it once and under no condition
 * @param expected whether the script runs it once if everything before it goes well
 */
record SimpleCommand(
        List<RawWord> words,
        List<RawRedirection> redirections,
        Optional<TextSlice> input,
        boolean straight,
        boolean expected) {

    SimpleCommand {
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    SimpleCommand(List<RawWord> words, List<RawRedirection> redirections, boolean straight, boolean expected) {
        this(words, redirections, Optional.empty(), straight, expected);
    }

    /** The same with a here-document. */
    SimpleCommand reading(TextSlice text) {
        return new SimpleCommand(words, redirections, Optional.of(text), straight, expected);
    }

    /** The same without its first words. */
    SimpleCommand from(int word) {
        return new SimpleCommand(words.subList(word, words.size()), redirections, input, straight, expected);
    }
}
