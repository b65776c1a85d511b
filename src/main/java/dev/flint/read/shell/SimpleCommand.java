package dev.flint.read.shell;

import java.util.List;

/**
 * Words that the shell runs as one command.
 *
 * @param words with the assignments before them; redirections are left out
 * @param straight whether the script runs it once and under no condition
 */
record SimpleCommand(List<RawWord> words, boolean straight) {

    SimpleCommand {
        words = List.copyOf(words);
    }
}
