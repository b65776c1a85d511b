package dev.flint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Options that take one of a few words. */
final class Words {

    private Words() {}

    static <T> List<String> of(T[] values, Function<T, String> word) {
        List<String> words = new ArrayList<>(values.length);
        for (T value : values) {
            words.add(word.apply(value));
        }
        return words;
    }

    /** @throws Refusal where the text is none of the words */
    static <T> T read(String option, String text, T[] values, Function<T, String> word) throws Refusal {
        for (T value : values) {
            if (word.apply(value).equals(text.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new Refusal(option + ": '" + text + "' is none of " + String.join(", ", of(values, word)));
    }
}
