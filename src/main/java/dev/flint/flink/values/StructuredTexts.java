package dev.flint.flink.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts of lists ({@code a;b}) and maps ({@code k1:v1,k2:v2}) as {@code StructuredOptionsSplitter} takes them apart, alike
 * in every version: parts may stand in single or double quotes, and a quote within them is doubled.
 */
final class StructuredTexts {

    private static final String NO_PAIR = "Map item is not a key-value pair (missing ':'?)";

    private final String text;
    private final char delimiter;
    private final List<String> parts = new ArrayList<>();
    private String refused = "";

    private StructuredTexts(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Splits a text; empty parts between two delimiters count, one behind the last does not. */
    static Parsed<List<String>> split(String text, char delimiter) {
        StructuredTexts splitter = new StructuredTexts(text, delimiter);
        splitter.split();
        return splitter.refused.isEmpty() ? Parsed.ok(splitter.parts) : Parsed.refused(splitter.refused);
    }

    /** Reads a map: pairs with a colon, parted by commas. */
    static Parsed<Map<String, String>> map(String text) {
        Parsed<List<String>> items = split(text, ',');
        if (items instanceof Parsed.Refused<List<String>> refused) {
            return Parsed.refused(refused.reason());
        }
        List<List<String>> pairs = new ArrayList<>();
        for (String item : items.ifOk().orElseThrow()) {
            Parsed<List<String>> pair = split(item, ':');
            if (pair instanceof Parsed.Refused<List<String>> refused) {
                return Parsed.refused(refused.reason());
            }
            if (pair.ifOk().orElseThrow().size() != 2) {
                return Parsed.refused(NO_PAIR);
            }
            pairs.add(pair.ifOk().orElseThrow());
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (List<String> pair : pairs) {
            String before = map.putIfAbsent(pair.get(0), pair.get(1));
            if (before != null) {
                return Parsed.refused("Duplicate key " + pair.get(0) + " (attempted merging values " + before + " and "
                        + pair.get(1) + ")");
            }
        }
        return Parsed.ok(map);
    }

    private void split() {
        int illegal = -1;
        boolean behindQuotes = false;
        boolean behindDelimiter = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != delimiter && c != '\'' && c != '"' && Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (behindQuotes && c != delimiter && illegal < 0) {
                illegal = at - 1;
            }
            behindQuotes = c == '\'' || c == '"';
            if (behindQuotes) {
                at = quoted(c, at + 1);
                if (at < 0) {
                    refused = "Could not split string. Quoting was not closed properly.";
                    return;
                }
            } else if (c == delimiter) {
                if (behindDelimiter) {
                    parts.add("");
                }
                at++;
            } else {
                at = plain(at);
            }
            behindDelimiter = c == delimiter;
        }
        if (illegal >= 0) {
            refused = "Could not split string. Illegal quoting at position: " + illegal;
        }
    }

    /** Reads up to the closing quote; gives the offset behind it, or -1 if there is none. */
    private int quoted(char quote, int from) {
        StringBuilder part = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean twice = c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (c == quote && !twice) {
                parts.add(part.toString());
                return at + 1;
            }
            part.append(c);
            at += twice ? 2 : 1;
        }
        return -1;
    }

    private int plain(int from) {
        int end = text.indexOf(delimiter, from);
        end = end < 0 ? text.length() : end;
        parts.add(text.substring(from, end).trim());
        return end;
    }
}
