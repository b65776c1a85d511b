package dev.flint.read.docker;

import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/** Splits the text of an instruction into words as they are written, and JSON lists into their strings. */
final class Words {

    private Words() {}

    /** At blanks outside of quotes that no escape stands before. */
    static List<TextSlice> split(TextSlice line, char escape) {
        List<TextSlice> words = new ArrayList<>();
        String text = line.text();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) <= ' ') {
                at++;
                continue;
            }
            int end = wordEnd(text, at, escape);
            words.add(line.part(at, end));
            at = end;
        }
        return words;
    }

    private static int wordEnd(String text, int from, char escape) {
        int at = from;
        char quote = 0;
        while (at < text.length() && (quote != 0 || text.charAt(at) > ' ')) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return Math.min(at, text.length());
    }

    /** Whether a text is a list in JSON, which no shell gets to see. */
    static boolean isList(TextSlice line) {
        String text = line.text();
        return text.startsWith("[") && text.endsWith("]") && (text.indexOf('"') > 0 || text.substring(1).isBlank()
                || text.substring(1, text.length() - 1).isBlank());
    }

    /** The strings of a list in JSON; escapes but for quotes and backslashes are kept as they are. */
    static List<TextSlice> list(TextSlice line) {
        List<TextSlice> strings = new ArrayList<>();
        String text = line.text();
        int at = text.indexOf('"');
        while (at >= 0) {
            TextSlice.Builder string = new TextSlice.Builder(line.file());
            int from = at + 1;
            string.copy(line, from, from);
            while (from < text.length() && text.charAt(from) != '"') {
                boolean escaped = text.charAt(from) == '\\' && from + 1 < text.length()
                        && "\"\\/".indexOf(text.charAt(from + 1)) >= 0;
                from += escaped ? 1 : 0;
                string.copy(line, from, from + 1);
                from++;
            }
            strings.add(string.build());
            at = from < text.length() ? text.indexOf('"', from + 1) : -1;
        }
        return strings;
    }
}
