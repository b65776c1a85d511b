package dev.flint.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A wildcard pattern of gitignore(5): {@code ?}, {@code *}, {@code [a-z]}, backslash escapes, and {@code **} as a whole
 * path segment. It runs as a finite automaton, so that no pattern can take more than its length times the path's.
 */
final class Glob {

    private enum Step {
        /** One character of a set that holds no slash. */
        ONE,
        /** Exactly a slash. */
        SLASH,
        /** Any characters but slashes. */
        WITHIN_SEGMENT,
        /** Any characters. */
        ANYTHING,
        /** No folder at all, or what {@link #FOLDERS} takes. */
        PERHAPS_FOLDERS,
        /** Any characters up to and with a slash. */
        FOLDERS
    }

    private record Node(Step step, IntPredicate accepts) {}

    private static final IntPredicate NOT_SLASH = c -> c != '/';

    private final Node[] nodes;

    private Glob(List<Node> nodes) {
        this.nodes = nodes.toArray(Node[]::new);
    }

    /** @return empty for a pattern that can match nothing: an open bracket, a backslash at its end */
    static Optional<Glob> compile(String pattern) {
        List<Node> nodes = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> i = stars(pattern, i, nodes);
                case '?' -> {
                    nodes.add(new Node(Step.ONE, NOT_SLASH));
                    i++;
                }
                case '[' -> {
                    Optional<CharacterClass> set = CharacterClass.parse(pattern, i);
                    if (set.isEmpty()) {
                        return Optional.empty();
                    }
                    IntPredicate members = set.get().members();
                    nodes.add(new Node(Step.ONE, members.and(NOT_SLASH)));
                    i = set.get().end();
                }
                case '\\' -> {
                    if (i + 1 == pattern.length()) {
                        return Optional.empty();
                    }
                    nodes.add(literal(pattern.charAt(i + 1)));
                    i += 2;
                }
                default -> {
                    nodes.add(literal(c));
                    i++;
                }
            }
        }
        return Optional.of(new Glob(nodes));
    }

    private static int stars(String pattern, int from, List<Node> nodes) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
            end++;
        }
        boolean segmentStarts = from == 0 || pattern.charAt(from - 1) == '/';
        boolean segmentEnds = end == pattern.length() || pattern.charAt(end) == '/' || pattern.startsWith("\\/", end);
        if (end - from < 2 || !segmentStarts || !segmentEnds) {
            nodes.add(new Node(Step.WITHIN_SEGMENT, NOT_SLASH));
            return end;
        }
        if (end < pattern.length() && pattern.charAt(end) == '/') {
            nodes.add(new Node(Step.PERHAPS_FOLDERS, NOT_SLASH));
            nodes.add(new Node(Step.FOLDERS, NOT_SLASH));
            return end + 1;
        }
        nodes.add(new Node(Step.ANYTHING, NOT_SLASH));
        return end;
    }

    private static Node literal(char c) {
        return c == '/' ? new Node(Step.SLASH, x -> x == '/') : new Node(Step.ONE, x -> x == c);
    }

    /** Whether the whole text matches. */
    boolean matches(String text) {
        boolean[] at = new boolean[nodes.length + 1];
        reach(at, 0);
        for (int i = 0; i < text.length(); i++) {
            at = step(at, text.charAt(i));
        }
        return at[nodes.length];
    }

    private boolean[] step(boolean[] at, char c) {
        boolean[] next = new boolean[at.length];
        for (int i = 0; i < nodes.length; i++) {
            if (at[i]) {
                step(i, c, next);
            }
        }
        return next;
    }

    private void step(int i, char c, boolean[] next) {
        switch (nodes[i].step) {
            case ONE, SLASH -> {
                if (nodes[i].accepts.test(c)) {
                    reach(next, i + 1);
                }
            }
            case WITHIN_SEGMENT -> {
                if (c != '/') {
                    reach(next, i);
                }
            }
            case ANYTHING -> reach(next, i);
            case FOLDERS -> {
                reach(next, i);
                if (c == '/') {
                    reach(next, i + 1);
                }
            }
            case PERHAPS_FOLDERS -> {
                // Left at once by reach: it takes no character itself.
            }
        }
    }

    /** Marks a state with all those that are reached from it without a character. */
    private void reach(boolean[] at, int state) {
        int i = state;
        while (!at[i]) {
            at[i] = true;
            if (i == nodes.length) {
                return;
            }
            switch (nodes[i].step) {
                case WITHIN_SEGMENT, ANYTHING -> i++;
                case PERHAPS_FOLDERS -> {
                    at[i + 1] = true;
                    i += 2;
                }
                default -> {
                    return;
                }
            }
        }
    }
}
