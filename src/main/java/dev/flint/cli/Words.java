package dev.flint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options that take one of a few words. */
final class Words {

    private Words() {}

    /** How a value is written. */
    interface Word<T> {
        String of(T value);
    }

    /** @throws Refusal where the text is none of the words */
    static <T> T read(Option option, String text, T[] values, Word<T> word) throws Refusal {
        List<String> words = new ArrayList<>(values.length);
        for (T value : values) {
            if (word.of(value).equals(text.toLowerCase(Locale.ROOT))) {
                return value;
            }
            words.add(word.of(value));
        }
        throw new Refusal(option.word() + ": '" + text + "' is none of " + String.join(", ", words));
    }
}
