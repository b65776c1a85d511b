package dev.flint.flink.options;

import java.io.IOException;
import java.util.List;

/** Versions of Flink in a row, counted from the oldest known; both ends are in it. */
record VersionRange(int from, int to) {

    /**
     * @param text {@code 1.15}, {@code 1.15-1.18}, or {@code 1.15-} up to the newest
     * @throws IOException if it is none of these, or of a version that is not among {@code minors}
     */
    static VersionRange parse(String text, List<String> minors) throws IOException {
        int dash = text.indexOf('-');
        int from = minors.indexOf(dash < 0 ? text : text.substring(0, dash));
        int to = from;
        if (dash >= 0) {
            String last = text.substring(dash + 1);
            to = last.isEmpty() ? minors.size() - 1 : minors.indexOf(last);
        }
        if (from < 0 || to < from) {
            throw new IOException("not a range of the versions " + minors + ": " + text);
        }
        return new VersionRange(from, to);
    }

    boolean holds(int version) {
        return from <= version && version <= to;
    }

    /** As in the index: {@code c} or {@code ce}. */
    String letters() {
        String first = String.valueOf((char) ('a' + from));
        return from == to ? first : first + (char) ('a' + to);
    }
}
