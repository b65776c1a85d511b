package dev.flint.read.shell;

import dev.flint.text.TextSlice;
import java.util.List;
import java.util.Optional;

/**
 * One command of a script.
 *
 * @param words without the assignments before them; empty for what stands for a group of commands
 * @param outputs where its standard output goes, in order; the last one holds
 * @param input a here-document that it reads
 * @param expected whether it runs once if everything before it goes well: under no condition, in no loop
 */
public record ShellCommand(List<Token> words, List<Output> outputs, Optional<TextSlice> input, boolean expected) {

    public ShellCommand {
        words = List.copyOf(words);
        outputs = List.copyOf(outputs);
    }

    /** @param appends whether what the file held before is kept */
    public record Output(Token target, boolean appends) {}
}
