package dev.flint.read.conf;

import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.Optional;

/**
 * A line of a {@code config.yaml} that is no YAML, as somebody may have meant it who knows {@code flink-conf.yaml}: a
 * key, a colon, a blank, and a value up to the end of the line.
 *
 * @param key where one stands, else empty
 * @param needsQuotes the value, if it is one that YAML reads once it stands in quotes; else absent
 */
record LooseLine(String key, Value<String> needsQuotes) {

    /** What a plain scalar may not begin with, and what has no meaning of its own at the start of a setting. */
    private static final String INDICATORS = "*&!%@`";

    /** Reads the line on which something stands; empty where it is no such line. */
    static Optional<LooseLine> at(TextSlice text, int offset) {
        String all = text.text();
        int from = Math.min(offset, all.length());
        // What is wrong may be told where the line ends.
        while (from > 0 && !isLineEnd(all.charAt(from - 1))) {
            from--;
        }
        int to = from;
        while (to < all.length() && !isLineEnd(all.charAt(to))) {
            to++;
        }
        int colon = all.indexOf(": ", from);
        if (colon < 0 || colon >= to) {
            return Optional.empty();
        }
        int keyFrom = behindBlanks(all, from, colon);
        int valueFrom = behindBlanks(all, colon + 1, to);
        int comment = all.indexOf(" #", valueFrom);
        int valueTo = beforeBlanks(all, valueFrom, comment < 0 || comment > to ? to : comment);
        String key = all.substring(keyFrom, beforeBlanks(all, keyFrom, colon));
        if (key.isEmpty() || !isPlain(key) || valueFrom == valueTo) {
            return Optional.empty();
        }
        String value = all.substring(valueFrom, valueTo);
        return Optional.of(new LooseLine(
                key, breaksYaml(value) ? Value.known(value, text.place(valueFrom, valueTo)) : Value.absent()));
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isLetterOrDigit(c) && ".-_".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean breaksYaml(String value) {
        char first = value.charAt(0);
        boolean plain = first != '"' && first != '\'' && first != '[' && first != '{' && first != '|' && first != '>';
        return INDICATORS.indexOf(first) >= 0 || plain && (value.contains(": ") || value.endsWith(":"));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int behindBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int beforeBlanks(String text, int from, int to) {
        int at = to;
        while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }
}
