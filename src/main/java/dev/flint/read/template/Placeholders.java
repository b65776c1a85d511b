package dev.flint.read.template;

import java.util.Optional;

/**
 * Placeholders that no format minds, so that nobody needs to mask them: {@code $NAME}, {@code $(NAME)},
 * {@code <<NAME>>}, {@code __NAME__}.
 */
public final class Placeholders {

    private static final int LONGEST = 60;

    private Placeholders() {}

    /** The first placeholder of a value, as it is written; empty if there is none. */
    public static Optional<String> first(String value) {
        for (int i = 0; i + 2 < value.length() + 1; i++) {
            int end =
                    switch (value.charAt(i)) {
                        case '$' -> dollar(value, i);
                        case '<' -> angles(value, i);
                        case '_' -> underscores(value, i);
                        default -> -1;
                    };
            if (end > 0) {
                return Optional.of(value.substring(i, Math.min(end, i + LONGEST)));
            }
        }
        return Optional.empty();
    }

    private static int dollar(String value, int at) {
        boolean parenthesis = value.startsWith("$(", at);
        int from = parenthesis ? at + 2 : at + 1;
        int end = from;
        while (end < value.length() && isPartOfName(value.charAt(end), end > from)) {
            end++;
        }
        if (end == from || parenthesis && !value.startsWith(")", end)) {
            return -1;
        }
        return parenthesis ? end + 1 : end;
    }

    private static int angles(String value, int at) {
        if (!value.startsWith("<<", at)) {
            return -1;
        }
        int end = at + 2;
        while (end < value.length() && (isPartOfName(value.charAt(end), true) || isJoint(value.charAt(end)))) {
            end++;
        }
        return end > at + 2 && value.startsWith(">>", end) ? end + 2 : -1;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || c == ' ';
    }

    private static int underscores(String value, int at) {
        int end = at + 2;
        while (value.startsWith("__", at) && end < value.length() && isCapital(value.charAt(end))) {
            end++;
        }
        int last = end - 2;
        return last > at + 2 && value.startsWith("__", last) ? end : -1;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean isPartOfName(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digits && c >= '0' && c <= '9';
    }
}
