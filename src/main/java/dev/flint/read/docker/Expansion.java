package dev.flint.read.docker;

import dev.flint.read.shell.Word;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.Map;

/**
 * Undoes the quotes of a word and fills in variables as BuildKit does ({@code frontend/dockerfile/shell/lex.go}). A
 * variable that nothing in the file sets may be set by the image that it starts from.
 */
final class Expansion {

    /** Characters: variables in variables soon come to more than anybody means. */
    private static final int LONGEST = 100_000;

    private final TextSlice source;
    private final String text;
    private final char escape;
    private final Map<String, Value<String>> variables;
    private final boolean quotes;
    private final TextSlice.Builder filled;
    private String unknown = "";
    private int at;

    private Expansion(TextSlice source, char escape, Map<String, Value<String>> variables, boolean quotes) {
        this.source = source;
        this.text = source.text();
        this.escape = escape;
        this.variables = variables;
        this.quotes = quotes;
        this.filled = new TextSlice.Builder(source.file());
    }

    /** A word with its quotes undone and its variables filled in; unknown where one of them is not known. */
    static Word of(TextSlice word, char escape, Map<String, Value<String>> variables) {
        return new Expansion(word, escape, variables, true).expand();
    }

    /** A here-document, in which quotes stand for themselves. */
    static Word ofText(TextSlice text, char escape, Map<String, Value<String>> variables) {
        return new Expansion(text, escape, variables, false).expand();
    }

    private Word expand() {
        filled.copy(source, 0, 0);
        char quote = 0;
        while (at < text.length()) {
            if (filled.length() > LONGEST) {
                unknown = "it comes to over " + LONGEST + " characters";
                break;
            }
            char c = text.charAt(at);
            if (quote == '\'') {
                quote = c == quote ? closed() : taken(quote);
            } else if (c == escape && at + 1 < text.length() && isEscaped(text.charAt(at + 1), quote)) {
                at++;
                take();
            } else if (quotes && (c == quote || quote == 0 && (c == '"' || c == '\''))) {
                quote = quote == 0 ? c : 0;
                at++;
            } else if (c == '$') {
                dollar();
            } else {
                take();
            }
        }
        TextSlice whole = filled.build();
        Value<String> value = unknown.isEmpty()
                ? Value.known(whole.text(), source.place())
                : Value.unknown(unknown, source.place());
        return new Word(value, whole);
    }

    private char closed() {
        at++;
        return 0;
    }

    private char taken(char quote) {
        take();
        return quote;
    }

    private boolean isEscaped(char next, char quote) {
        return quote == 0 && quotes || next == '"' || next == '$' || next == escape;
    }

    private void take() {
        filled.copy(source, at, at + 1);
        at++;
    }

    private void dollar() {
        boolean braced = text.startsWith("{", at + 1);
        int from = at + (braced ? 2 : 1);
        int end = from;
        while (end < text.length() && isPartOfName(text.charAt(end), end > from)) {
            end++;
        }
        if (end == from) {
            take();
            return;
        }
        String name = text.substring(from, end);
        if (!braced) {
            fill(name, "", end);
            return;
        }
        int close = closingBrace(end);
        fill(name, text.substring(end, Math.min(close, text.length())), Math.min(text.length(), close + 1));
    }

    private int closingBrace(int from) {
        int depth = 1;
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return end;
            }
            end += c == escape ? 2 : 1;
        }
        return text.length();
    }

    /** @param modifier what stands behind the name: {@code :-latest} */
    private void fill(String name, String modifier, int end) {
        Value<String> value = variables.getOrDefault(name, Value.absent());
        boolean orElse = modifier.startsWith(":-") || modifier.startsWith("-");
        boolean orError = modifier.startsWith(":?") || modifier.startsWith("?");
        boolean nothing = value.isAbsent()
                || modifier.startsWith(":") && value.ifKnown().filter(String::isEmpty).isPresent();
        if (orElse && nothing) {
            int from = text.indexOf('-', at) + 1;
            Word word = of(source.part(from, from + modifier.length() - modifier.indexOf('-') - 1), escape, variables);
            unknown = word.value() instanceof Value.Unknown<String> why ? why.why() : unknown;
            filled.copy(word.text(), 0, word.text().text().length());
        } else if ((modifier.isEmpty() || orElse || orError) && value instanceof Value.Known<String> known) {
            filled.insert(known.value(), source, at);
        } else {
            if (unknown.isEmpty()) {
                unknown = value instanceof Value.Unknown<String> why
                        ? why.why()
                        : text.substring(at, end) + " is set elsewhere, if at all";
            }
            filled.copy(source, at, end);
        }
        at = end;
    }

    private static boolean isPartOfName(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digits && c >= '0' && c <= '9';
    }
}
