package dev.flint.verify;

import dev.flint.flink.types.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What Flink says of a type.
 *
 * @param kind what the type becomes; empty where Flink gave no answer
 * @param generic the paths that end in Kryo, as those of {@link Verdict}, in the order of the alphabet
 * @param message what Flink threw, or why it gave no answer; empty where all is well
 */
public record Answer(Optional<Verdict.Kind> kind, List<String> generic, Optional<String> message) {

    private static final int LONGEST_MESSAGE = 300;

    public Answer {
        generic = List.copyOf(generic);
    }

    static Answer of(Verdict.Kind kind, List<String> generic) {
        return new Answer(Optional.of(kind), generic, Optional.empty());
    }

    static Answer thrown(Verdict.Kind kind, Throwable thrown) {
        return new Answer(Optional.of(kind), List.of(), Optional.of(oneLine(thrown)));
    }

    static Answer none(String why) {
        return new Answer(Optional.empty(), List.of(), Optional.of(why));
    }

    /** The class of an exception and the first line of its message. */
    static String oneLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        int end = 0;
        while (end < Math.min(message.length(), LONGEST_MESSAGE) && message.charAt(end) >= ' ') {
            end++;
        }
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + message.substring(0, end);
    }
}
