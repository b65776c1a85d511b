package dev.flint.model.classpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The order of versions by Gradle's rules («Version ordering» in its manual): numbers are newer than words, the words
 * that stand before and after a release have an order of their own.
 */
final class VersionOrder {

    private static final List<String> BEFORE = List.of("dev");
    private static final List<String> AROUND = List.of("rc", "snapshot", "final", "ga", "release", "sp");

    private VersionOrder() {}

    static String newer(String one, String other) {
        return compare(one, other) >= 0 ? one : other;
    }

    static int compare(String one, String other) {
        List<String> left = parts(one);
        List<String> right = parts(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int byPart = comparePart(left.get(i), right.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        if (left.size() == right.size()) {
            return 0;
        }
        // 1.1 is older than 1.1.0, but newer than 1.1-rc.
        boolean leftIsLonger = left.size() > right.size();
        String next = leftIsLonger ? left.get(right.size()) : right.get(left.size());
        return isNumber(next) == leftIsLonger ? 1 : -1;
    }

    /** {@code 1.0-rc1} has the parts 1, 0, rc and 1. */
    private static List<String> parts(String version) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            boolean separates = c == '.' || c == '-' || c == '_' || c == '+';
            boolean turns = part.length() > 0 && isDigit(c) != isDigit(part.charAt(part.length() - 1));
            if (separates || turns) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (!separates) {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static int comparePart(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            String left = withoutZeros(one);
            String right = withoutZeros(other);
            return left.length() != right.length()
                    ? Integer.compare(left.length(), right.length())
                    : left.compareTo(right);
        }
        if (isNumber(one) != isNumber(other)) {
            return isNumber(one) ? 1 : -1;
        }
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : one.compareTo(other);
    }

    private static int rank(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return BEFORE.contains(lower) ? -1 : AROUND.indexOf(lower) + 1;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && isDigit(part.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
