package dev.flint.read.java;

/**
 * Finds what JavaParser would take minutes for: at each type argument and each cast it looks ahead over all that are
 * within, so that the time grows with the square of their number and more. 4,000 of them took 5 to 9 s.
 */
final class LookAhead {

    /** Type arguments within one another, or casts of one value. */
    private static final int DEEPEST = 1_000;

    private LookAhead() {}

    /** The offset from which on a text nests deeper than JavaParser can look ahead, or -1. */
    static int tooFar(String text) {
        return moreThanDeepest(text, '<') || moreThanDeepest(text, ')') ? scan(text) : -1;
    }

    private static boolean moreThanDeepest(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0 && count <= DEEPEST; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count > DEEPEST;
    }

    private static int scan(String text) {
        int arguments = 0;
        int casts = 0;
        char before = ' ';
        int at = 0;
        while (at < text.length()) {
            int behind = Trivia.behind(text, at);
            if (behind > at) {
                at = behind;
                continue;
            }
            char c = text.charAt(at);
            switch (c) {
                case '<' -> arguments++;
                case '>' -> arguments = Math.max(0, arguments - 1);
                case '(' -> {
                    arguments = 0;
                    casts += before == ')' ? 1 : 0;
                }
                case ')', '=', '|' -> arguments = 0;
                case ';', '{', '}' -> {
                    arguments = 0;
                    casts = 0;
                }
                default -> {}
            }
            if (arguments > DEEPEST || casts > DEEPEST) {
                return at;
            }
            before = c;
            at++;
        }
        return -1;
    }
}
