package dev.flint.read.sql;

import dev.flint.flink.settings.Setting;
import dev.flint.read.template.Placeholders;
import dev.flint.text.Place;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements {@code SET 'key' = 'value';} of a script, as Flink's parser takes them apart ({@code SqlSet} of
 * {@code parserImpls.ftl}), and the older form without quotes around the key ({@code SetOperationParseStrategy}), in
 * which the value ends at a blank or the semicolon. Comments are {@code --}, {@code //} and those between
 * {@code /*} and its end; a quote within quotes stands twice.
 */
final class SetStatements {

    private final TextSlice slice;
    private final String text;
    private final List<Setting> settings = new ArrayList<>();
    private int at;

    SetStatements(TextSlice slice) {
        this.slice = slice;
        this.text = slice.text();
    }

    /** In the order of the text, duplicates and all. */
    List<Setting> read() {
        skipBlanks();
        while (at < text.length()) {
            if (isWord("SET")) {
                at += "SET".length();
                set();
            } else if (isWord("RESET")) {
                at += "RESET".length();
                reset();
            }
            skipStatement();
            skipBlanks();
        }
        return settings;
    }

    private boolean isWord(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && end < text.length()
                && (text.charAt(end) <= ' ' || text.charAt(end) == '\'');
    }

    private void set() {
        skipBlanks();
        int keyFrom = at;
        Optional<Literal> quoted = literal();
        int keyTo = quoted.isPresent() ? keyFrom : endOfBareKey();
        String key = quoted.map(Literal::value).orElseGet(() -> text.substring(keyFrom, keyTo));
        Place keyPlace = quoted.map(Literal::place).orElseGet(() -> slice.place(keyFrom, keyTo));
        skipBlanks();
        if (key.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            return;
        }
        at++;
        skipBlanks();
        int valueFrom = at;
        Optional<Literal> value = literal();
        if (value.isPresent()) {
            add(key, keyPlace, value.get().value(), value.get().place());
        } else if (quoted.isEmpty() && key.indexOf('.') > 0) {
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != ';') {
                at++;
            }
            if (at > valueFrom) {
                add(key, keyPlace, text.substring(valueFrom, at), slice.place(valueFrom, at));
            }
        }
    }

    /** What is set again to what it was holds for the statements before alone. */
    private void reset() {
        skipBlanks();
        String key = literal().map(Literal::value).orElseGet(() -> text.substring(at, endOfBareKey()));
        settings.removeIf(setting -> setting.key().equals(key));
    }

    private void add(String key, Place keyPlace, String value, Place place) {
        boolean template = isTemplate(key) || Placeholders.first(key).isPresent();
        if (template) {
            return;
        }
        Value<String> told = isTemplate(value)
                ? Value.placeholder("a template", value, place)
                : Placeholders.first(value)
                        .map(placeholder -> Value.<String>placeholder(placeholder, value, place))
                        .orElse(Value.known(value, place));
        settings.add(new Setting(key, keyPlace, told));
    }

    private static boolean isTemplate(String value) {
        return value.contains("${") || value.contains("{{") || value.contains("<%");
    }

    private int endOfBareKey() {
        while (at < text.length() && isPartOfKey(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPartOfKey(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }

    /** A string in quotes, without them. */
    private record Literal(String value, Place place) {}

    private Optional<Literal> literal() {
        if (at >= text.length() || text.charAt(at) != '\'') {
            return Optional.empty();
        }
        int from = at + 1;
        int to = endOfQuotes(at, '\'');
        at = Math.min(to + 1, text.length());
        return Optional.of(new Literal(text.substring(from, to).replace("''", "'"), slice.place(from, to)));
    }

    /** Where the quotes end that begin at an offset; at the end of the text where they are never closed. */
    private int endOfQuotes(int opening, char quote) {
        int end = opening + 1;
        while (end < text.length()) {
            if (text.charAt(end) == quote) {
                if (end + 1 >= text.length() || text.charAt(end + 1) != quote) {
                    return end;
                }
                end++;
            }
            end++;
        }
        return text.length();
    }

    private void skipStatement() {
        while (at < text.length() && text.charAt(at) != ';') {
            char c = text.charAt(at);
            if (c == '\'' || c == '`') {
                at = endOfQuotes(at, c) + 1;
            } else if (!skipComment()) {
                at++;
            }
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF' || skipComment())) {
            if (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
                at++;
            }
        }
    }

    private boolean skipComment() {
        if (text.startsWith("--", at) || text.startsWith("//", at)) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return true;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return true;
        }
        return false;
    }
}
