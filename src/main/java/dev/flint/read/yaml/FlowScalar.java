package dev.flint.read.yaml;

import dev.flint.text.TextSlice;

/** Plain and quoted scalars: escapes are undone, line ends folded. */
final class FlowScalar {

    private final TextSlice text;
    private final String masked;
    private final TextSlice.Builder content;

    /** Reads one scalar. */
    FlowScalar(TextSlice text, String masked) {
        this.text = text;
        this.masked = masked;
        this.content = new TextSlice.Builder(text.file());
    }

    TextSlice plain(int from, int to) {
        return folded(from, to, '\0');
    }

    TextSlice singleQuoted(int from, int to) {
        return folded(from, to, '\'');
    }

    TextSlice doubleQuoted(int from, int to) {
        return folded(from, to, '\\');
    }

    /** @param special the character that is no plain character: a quote to be doubled, or the escape */
    private TextSlice folded(int from, int to, char special) {
        content.copy(text, from, from);
        int at = from;
        int runFrom = from;
        while (at < to) {
            char c = masked.charAt(at);
            if (c == '\n' || c == '\r') {
                content.copy(text, runFrom, trimmedEnd(runFrom, at));
                at = fold(at, to);
                runFrom = at;
            } else if (c == special && at + 1 < to) {
                content.copy(text, runFrom, at);
                at = special == '\'' ? at + 1 : escape(at, to);
                runFrom = at;
                // The second quote of a pair is copied, and opens no pair again.
                at += special == '\'' ? 1 : 0;
            } else {
                at++;
            }
        }
        content.copy(text, runFrom, to);
        return content.build();
    }

    /** Blanks before a line end do not count. */
    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && (masked.charAt(end - 1) == ' ' || masked.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    /** One line end is a blank, of several all but the first count; gives the offset of what follows. */
    private int fold(int lineEnd, int to) {
        int at = behindLineEnd(lineEnd);
        int kept = 0;
        int next = behindBlanks(at, to);
        while (next < to && isLineEnd(next)) {
            content.insert("\n", text, next);
            kept++;
            at = behindLineEnd(next);
            next = behindBlanks(at, to);
        }
        if (kept == 0) {
            content.insert(" ", text, lineEnd);
        }
        return next;
    }

    /** Undoes an escape of a double-quoted scalar; gives the offset behind it. */
    private int escape(int at, int to) {
        char c = masked.charAt(at + 1);
        if (c == '\n' || c == '\r') {
            // An escaped line end leaves nothing; empty lines behind it count.
            int next = behindBlanks(behindLineEnd(at + 1), to);
            while (next < to && isLineEnd(next)) {
                content.insert("\n", text, next);
                next = behindBlanks(behindLineEnd(next), to);
            }
            return next;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + 2 + digits <= to) {
            content.insert(codePoint(masked.substring(at + 2, at + 2 + digits)), text, at);
            return at + 2 + digits;
        }
        content.insert(named(c), text, at);
        return at + 2;
    }

    private static String codePoint(String digits) {
        try {
            return Character.toString(Integer.parseInt(digits, 16));
        } catch (IllegalArgumentException e) {
            return "\uFFFD";
        }
    }

    /** The escapes of YAML that are one letter. */
    private static String named(char c) {
        return switch (c) {
            case '0' -> "\0";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'v' -> "\u000B";
            case 'f' -> "\f";
            case 'r' -> "\r";
            case 'e' -> "\u001B";
            case 'N' -> "\u0085";
            case '_' -> "\u00A0";
            case 'L' -> "\u2028";
            case 'P' -> "\u2029";
            default -> String.valueOf(c);
        };
    }

    private boolean isLineEnd(int at) {
        return masked.charAt(at) == '\n' || masked.charAt(at) == '\r';
    }

    private int behindLineEnd(int at) {
        return masked.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private int behindBlanks(int from, int to) {
        int at = from;
        while (at < to && (masked.charAt(at) == ' ' || masked.charAt(at) == '\t')) {
            at++;
        }
        return Math.min(at, to);
    }
}
