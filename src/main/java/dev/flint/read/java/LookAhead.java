package dev.flint.read.java;

import java.util.BitSet;

/**
 * Finds what JavaParser would take minutes for: at each type argument and each cast it looks ahead over all that are
 * within, so that the time grows with the square of their number and more. 4,000 of them took 5 to 9 s. An anonymous
 * class that is a statement is read twice, one within another four times, and so on: 12 took 0.2 s.
 */
final class LookAhead {

    /** Type arguments within one another, or casts of one value. */
    private static final int DEEPEST = 1_000;

    /** Anonymous classes within one another. */
    private static final int DEEPEST_ANONYMOUS = 14;

    private LookAhead() {}

    /** The offset from which on a text nests deeper than JavaParser can look ahead, or -1. */
    static int tooFar(String text) {
        return moreThanDeepest(text, '<') || moreThanDeepest(text, ')') || hasManyCreations(text) ? scan(text) : -1;
    }

    private static boolean moreThanDeepest(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0 && count <= DEEPEST; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count > DEEPEST;
    }

    private static boolean hasManyCreations(String text) {
        int count = 0;
        for (int at = text.indexOf("new "); at >= 0 && count <= DEEPEST_ANONYMOUS; at = text.indexOf("new ", at + 1)) {
            count++;
        }
        return count > DEEPEST_ANONYMOUS;
    }

    private static int scan(String text) {
        BitSet bodies = new BitSet();
        int depth = 0;
        boolean creation = false;
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
                case '{' -> {
                    bodies.set(depth++, creation && before == ')');
                    if (bodies.cardinality() > DEEPEST_ANONYMOUS) {
                        return at;
                    }
                    creation = false;
                    arguments = 0;
                    casts = 0;
                }
                case ';', '}' -> {
                    if (c == '}') {
                        depth = Math.max(0, depth - 1);
                        bodies.clear(depth);
                    }
                    creation = false;
                    arguments = 0;
                    casts = 0;
                }
                case 'n' -> creation |= isStatement(before) && isCreation(text, at);
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

    /** Whether a statement begins behind this character. */
    private static boolean isStatement(char before) {
        return before == ';' || before == '{' || before == '}';
    }

    private static boolean isCreation(String text, int at) {
        return text.startsWith("new ", at) && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)));
    }
}
