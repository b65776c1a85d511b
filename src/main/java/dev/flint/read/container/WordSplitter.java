package dev.flint.read.container;

import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into words at blanks as a shell does; quotes and escapes are undone, operators are words. */
final class WordSplitter {

    private final TextSlice text;
    private final String masked;
    private final List<TextSlice> words = new ArrayList<>();
    private TextSlice.Builder word;

    /** @param masked the text without its templates, where blanks split nothing */
    WordSplitter(TextSlice text, String masked) {
        this.text = text;
        this.masked = masked;
    }

    List<TextSlice> split() {
        int at = 0;
        while (at < masked.length()) {
            at = next(at);
        }
        finish();
        return words;
    }

    private int next(int at) {
        char c = masked.charAt(at);
        if (c <= ' ' || c == ';' || c == '&' || c == '|') {
            finish();
            return at + 1;
        }
        if (word == null) {
            word = new TextSlice.Builder(text.file());
        }
        if (c == '\'' || c == '"') {
            return quoted(at, c);
        }
        if (c == '\\' && at + 1 < masked.length()) {
            if (masked.charAt(at + 1) != '\n') {
                word.copy(text, at + 1, at + 2);
            }
            return at + 2;
        }
        word.copy(text, at, at + 1);
        return at + 1;
    }

    /** An open quote reaches to the end. */
    private int quoted(int at, char quote) {
        int end = at + 1;
        while (end < masked.length() && masked.charAt(end) != quote) {
            boolean escape = quote == '"' && masked.charAt(end) == '\\' && end + 1 < masked.length();
            end += escape ? 1 : 0;
            word.copy(text, end, end + 1);
            end++;
        }
        return end + 1;
    }

    private void finish() {
        if (word != null) {
            words.add(word.build());
            word = null;
        }
    }
}
