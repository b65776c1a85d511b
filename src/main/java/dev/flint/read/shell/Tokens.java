package dev.flint.read.shell;

import dev.flint.read.shell.RawWord.Part;
import dev.flint.read.template.Placeholders;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the words that a command gets of the words as they are written. */
final class Tokens {

    private final Variables variables;

    Tokens(Variables variables) {
        this.variables = variables;
    }

    /**
     * The words of a command. An unquoted variable that the script sets to several words gives several, or none, which
     * stand where it is set; any other stands where it is used.
     */
    List<Token> of(SimpleCommand command, int number) {
        List<Token> tokens = new ArrayList<>();
        for (RawWord word : command.words()) {
            Optional<TextSlice> several = several(word, number);
            if (several.isPresent()) {
                split(several.get(), tokens);
            } else {
                tokens.add(token(word, number));
            }
        }
        return tokens;
    }

    private Optional<TextSlice> several(RawWord word, int number) {
        return word.parts().size() == 1 && word.parts().get(0) instanceof Part.Expansion expansion && expansion.many()
                ? variables.value(expansion.name(), number, expansion.whole())
                        .filter(value -> !isOneWord(value.text()))
                : Optional.empty();
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void split(TextSlice value, List<Token> tokens) {
        String text = value.text();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            TextSlice word = value.part(at, end);
            tokens.add(new Token(Value.known(word.text(), word.place()), word, false));
            at = end;
        }
    }

    /** A word that is one whatever stands in it: the target of a redirection. */
    Token of(RawWord word, int number) {
        return token(word, number);
    }

    private Token token(RawWord word, int number) {
        TextSlice first = slice(word.parts().get(0));
        TextSlice.Builder text = new TextSlice.Builder(first.file());
        String unknown = "";
        boolean splits = false;
        for (Part part : word.parts()) {
            Optional<TextSlice> value = part instanceof Part.Expansion expansion
                    ? variables.value(expansion.name(), number, expansion.whole())
                            .filter(set -> !expansion.many() || isOneWord(set.text()))
                    : Optional.empty();
            TextSlice written = slice(part);
            if (value.isPresent()) {
                text.insert(value.get().text(), written, 0);
            } else {
                text.copy(written, 0, written.text().length());
                if (part instanceof Part.Expansion expansion) {
                    unknown = unknown.isEmpty() ? expansion.whole().text() : unknown;
                    splits |= expansion.many();
                }
            }
        }
        TextSlice whole = text.build();
        return new Token(value(whole, unknown), whole, splits);
    }

    private static Value<String> value(TextSlice word, String unknown) {
        Place place = word.place();
        if (!unknown.isEmpty()) {
            String shown = unknown.lines().findFirst().orElse("");
            return Value.unknown(shown + " is known only when the script runs", place);
        }
        return Placeholders.first(word.text())
                .map(placeholder -> Value.<String>unknown(placeholder + " is filled in elsewhere", place))
                .orElseGet(() -> Value.known(word.text(), place));
    }

    private static TextSlice slice(Part part) {
        return part instanceof Part.Literal literal ? literal.text() : ((Part.Expansion) part).whole();
    }
}
