package dev.flint.report;

/**
 * Makes visible what a reader would not see or what would steer a terminal: control characters, line ends, marks of
 * writing direction and other invisible characters become their escapes, half of a surrogate pair becomes U+FFFD.
 */
final class Visible {

    private static final char JOINER = '\u200d';
    private static final char NON_JOINER = '\u200c';

    private Visible() {}

    /** The text on one line, with nothing hidden in it. */
    static String of(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            append(shown, codePoint);
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** The text with its lines, ended with LF, and its tabs; nothing else is hidden in it. */
    static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '\r') {
                boolean first = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                shown.append(first ? "" : "\n");
            } else if (codePoint == '\n' || codePoint == '\t') {
                shown.append((char) codePoint);
            } else {
                append(shown, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** Appends the character, or its escape if it would not be seen. */
    static void append(StringBuilder out, int codePoint) {
        if (!isHidden(codePoint)) {
            out.appendCodePoint(codePoint);
            return;
        }
        switch (codePoint) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.getType(codePoint) == Character.SURROGATE) {
                    out.append('\ufffd');
                } else if (Character.isSupplementaryCodePoint(codePoint)) {
                    out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
                } else {
                    String hex = Integer.toHexString(codePoint);
                    out.append("\\u").append("0000", hex.length(), 4).append(hex);
                }
            }
        }
    }

    static boolean isHidden(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // Emoji and several scripts are spelled with joiners.
            case Character.FORMAT -> codePoint != JOINER && codePoint != NON_JOINER;
            default -> false;
        };
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }
}
