package dev.flint.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of an ignore file, as gitignore(5) reads it.
 *
 * @param negated whether it takes back what patterns before it ignore
 * @param aboutPath whether it is about the path below its ignore file; else it is about the name alone
 * @param literal the characters before the first wildcard
 * @param glob what follows them; empty where they are the whole pattern
 */
record IgnorePattern(
        boolean negated, boolean directoryOnly, boolean aboutPath, String literal, Optional<Glob> glob) {

    /** The patterns of an ignore file in their order; blank lines, comments and what can match nothing left out. */
    static List<IgnorePattern> parseAll(String text) {
        List<IgnorePattern> patterns = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int lineEnd = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            parse(text.substring(start, lineEnd)).ifPresent(patterns::add);
            start = end + 1;
        }
        return patterns;
    }

    /** @return empty for a comment, a blank line and a pattern that can match nothing */
    static Optional<IgnorePattern> parse(String line) {
        if (line.startsWith("#")) {
            return Optional.empty();
        }
        String pattern = withoutTrailingBlanks(line);
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1);
        }
        boolean directoryOnly = pattern.endsWith("/");
        if (directoryOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean aboutPath = pattern.indexOf('/') >= 0;
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        // Git compares the characters before the first wildcard by themselves, and what follows is a pattern that
        // starts anew: a**/b is read as a, then **/b.
        int wildcard = firstWildcard(pattern);
        String literal = pattern.substring(0, wildcard);
        if (wildcard == pattern.length()) {
            return Optional.of(new IgnorePattern(negated, directoryOnly, aboutPath, literal, Optional.empty()));
        }
        Optional<Glob> glob = Glob.compile(pattern.substring(wildcard));
        return glob.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnorePattern(negated, directoryOnly, aboutPath, literal, glob));
    }

    /**
     * @param path below the folder of the ignore file, with {@code /}
     * @param name the last segment of the path
     */
    boolean matches(String path, String name, boolean directory) {
        if (directoryOnly && !directory) {
            return false;
        }
        String text = aboutPath ? path : name;
        if (glob.isEmpty()) {
            return text.equals(literal);
        }
        return text.startsWith(literal) && glob.get().matches(text.substring(literal.length()));
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '\\') {
                return i;
            }
        }
        return pattern.length();
    }

    /** Blanks at the end do not count, unless a backslash stands before them; tabs do. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int backslashes = 0;
        while (backslashes < end && line.charAt(end - 1 - backslashes) == '\\') {
            backslashes++;
        }
        boolean escapesBlank = backslashes % 2 == 1 && end < line.length();
        return line.substring(0, escapesBlank ? end + 1 : end);
    }
}
