package dev.flint.read.java;

/** The escapes of string and character literals (JLS 3.10.7), and Unicode escapes (JLS 3.3). */
final class Escapes {

    private Escapes() {}

    /** The text with its escapes resolved; a malformed escape stays as it stands. */
    static String resolve(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                text.append(c);
                i++;
            } else {
                i = escape(written, i + 1, text);
            }
        }
        return text.toString();
    }

    private static int escape(String written, int at, StringBuilder text) {
        char c = written.charAt(at);
        if (c == 'u') {
            return unicode(written, at, text);
        }
        if (c >= '0' && c <= '7') {
            return octal(written, at, text);
        }
        if (c == '\r' || c == '\n') {
            // A line of a text block that goes on in the next.
            boolean two = c == '\r' && at + 1 < written.length() && written.charAt(at + 1) == '\n';
            return two ? at + 2 : at + 1;
        }
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 's' -> text.append(' ');
            case '"', '\'', '\\' -> text.append(c);
            default -> text.append('\\').append(c);
        }
        return at + 1;
    }

    private static int unicode(String written, int at, StringBuilder text) {
        int digits = at;
        while (digits < written.length() && written.charAt(digits) == 'u') {
            digits++;
        }
        int value = 0;
        for (int i = digits; i < digits + 4; i++) {
            int digit = i < written.length() ? Character.digit(written.charAt(i), 16) : -1;
            if (digit < 0) {
                text.append('\\').append(written, at, digits);
                return digits;
            }
            value = value * 16 + digit;
        }
        text.append((char) value);
        return digits + 4;
    }

    private static int octal(String written, int at, StringBuilder text) {
        int longest = written.charAt(at) <= '3' ? 3 : 2;
        int value = 0;
        int i = at;
        while (i < written.length() && i < at + longest && written.charAt(i) >= '0' && written.charAt(i) <= '7') {
            value = value * 8 + written.charAt(i) - '0';
            i++;
        }
        text.append((char) value);
        return i;
    }
}
