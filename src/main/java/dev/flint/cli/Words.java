package dev.flint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that take one of a few words. */
final class Words {

    private Words() {}

    static <T> List<String> of(T[] values, Function<T, String> word) {
        List<String> words = new ArrayList<>();
        for (T value : values) {
            words.add(word.apply(value));
        }
        return words;
    }

    static <T> ITypeConverter<T> converter(T[] values, Function<T, String> word) {
        return text -> {
            for (T value : values) {
                if (word.apply(value).equals(text.toLowerCase(Locale.ROOT))) {
                    return value;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", of(values, word)));
        };
    }
}
