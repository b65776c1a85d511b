package dev.flint.read.yaml;

import java.util.Locale;
import java.util.Optional;

/**
 * A text as the parser shall see it, of the same length: code points that are two characters become two, what the
 * parser refuses or takes for a line end and nobody else does becomes a letter. The text of scalars never comes from
 * here.
 */
final class ParserInput {

    /** Private use: letters to the parser, each character stays distinct. */
    private static final char SURROGATES = '\uE000';

    private static final char OTHERS = '\uF000';

    private ParserInput() {}

    static String of(String text) {
        char[] copy = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char seen = seen(text, i, c);
            if (seen != c) {
                copy = copy == null ? text.toCharArray() : copy;
                copy[i] = seen;
            }
        }
        return copy == null ? text : new String(copy);
    }

    private static char seen(String text, int at, char c) {
        if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t') {
            return c;
        }
        if (c == '\r') {
            // A lone CR ends a line; what follows looks for LF alone.
            return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? c : '\n';
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return (char) (SURROGATES + c - Character.MIN_SURROGATE);
        }
        boolean lineEndOfYaml = c == '\u0085' || c == '\u2028' || c == '\u2029';
        return isControl(c) || lineEndOfYaml || c >= '\uFFFE' ? (char) (OTHERS + (c & 0xFF)) : c;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0 && c != '\u0085';
    }

    /** The offset of the first character that YAML forbids. */
    static Optional<Integer> firstControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** {@code U+0007}. */
    static String name(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** A message of the parser, its line ends and masked characters taken out. */
    static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            line.append(c < ' ' ? ' ' : c >= SURROGATES && c <= '\uF0FF' ? '?' : c);
        }
        return line.toString().trim();
    }
}
