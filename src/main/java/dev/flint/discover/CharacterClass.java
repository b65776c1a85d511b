package dev.flint.discover;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A bracket expression of a wildcard pattern, {@code [!a-z[:digit:]]}.
 *
 * @param end the offset behind its closing bracket
 */
record CharacterClass(IntPredicate members, int end) {

    /**
     * Reads the expression that opens at an offset.
     *
     * @return empty where it never closes or names a class that does not exist
     */
    static Optional<CharacterClass> parse(String pattern, int open) {
        int i = open + 1;
        boolean negated = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
        if (negated) {
            i++;
        }
        IntPredicate members = c -> false;
        int first = i;
        int previous = -1;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            char c = pattern.charAt(i);
            boolean range = c == '-' && previous >= 0 && i + 1 < pattern.length() && pattern.charAt(i + 1) != ']';
            int named = c == '[' ? endOfName(pattern, i) : -1;
            if (named > 0) {
                Optional<IntPredicate> name = named(pattern.substring(i + 2, named - 2));
                if (name.isEmpty()) {
                    return Optional.empty();
                }
                members = members.or(name.get());
                previous = -1;
                i = named;
                continue;
            }
            if (range) {
                i++;
            }
            if (pattern.charAt(i) == '\\') {
                i++;
                if (i == pattern.length()) {
                    return Optional.empty();
                }
            }
            int from = range ? previous : pattern.charAt(i);
            int to = pattern.charAt(i);
            members = members.or(x -> x >= from && x <= to);
            previous = range ? -1 : to;
            i++;
        }
        if (i >= pattern.length()) {
            return Optional.empty();
        }
        return Optional.of(new CharacterClass(negated ? members.negate() : members, i + 1));
    }

    /** The offset behind {@code :]} where {@code [:name:]} opens at this offset, else -1. */
    private static int endOfName(String pattern, int open) {
        if (!pattern.startsWith("[:", open)) {
            return -1;
        }
        int close = pattern.indexOf(']', open + 2);
        return close > open + 2 && pattern.charAt(close - 1) == ':' ? close + 1 : -1;
    }

    private static Optional<IntPredicate> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "alnum" -> c -> isLetter(c) || isDigit(c);
                    case "alpha" -> CharacterClass::isLetter;
                    case "blank" -> c -> c == ' ' || c == '\t';
                    case "cntrl" -> c -> c < ' ' || c == 0x7f;
                    case "digit" -> CharacterClass::isDigit;
                    case "graph" -> c -> c > ' ' && c < 0x7f;
                    case "lower" -> c -> c >= 'a' && c <= 'z';
                    case "print" -> c -> c >= ' ' && c < 0x7f;
                    case "punct" -> c -> c > ' ' && c < 0x7f && !isLetter(c) && !isDigit(c);
                    case "space" -> c -> c == ' ' || (c >= '\t' && c <= '\r');
                    case "upper" -> c -> c >= 'A' && c <= 'Z';
                    case "xdigit" -> c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                    default -> (IntPredicate) null;
                });
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
