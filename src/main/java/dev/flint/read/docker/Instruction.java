package dev.flint.read.docker;

import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One instruction of a Dockerfile.
 *
 * @param keyword in capitals
 * @param flags what stands before the rest, {@code --from=builder}, without the hyphens
 * @param text what stands behind them, lines joined
 * @param heredocs the texts that stand in the lines below, in the order in which they are begun
 * @param whole {@code text} with those lines behind it, as a shell gets it
 * @param place of the keyword
 */
record Instruction(
        String keyword, List<TextSlice> flags, TextSlice text, List<Heredoc> heredocs, TextSlice whole, Place place) {

    /**
     * A here-document.
     *
     * @param expands whether variables are filled in: its delimiter is not quoted
     */
    record Heredoc(String delimiter, boolean expands, TextSlice text) {}

    Instruction {
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
    }

    boolean is(String word) {
        return keyword.equals(word);
    }

    /** The value of a flag; empty where it does not stand there. */
    Optional<TextSlice> flag(String name) {
        for (TextSlice flag : flags) {
            String written = flag.text().toLowerCase(Locale.ROOT);
            if (written.startsWith(name + "=")) {
                return Optional.of(flag.part(name.length() + 1, written.length()));
            }
        }
        return Optional.empty();
    }
}
