package dev.flint.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most so many cells, between words, and within a word that is wider than a line. */
final class Wrap {

    private Wrap() {}

    /**
     * At least one line; the first is empty if not even a word fits there.
     *
     * @param first the room on the first line
     * @param rest the room on the others
     */
    static List<String> lines(String text, int first, int rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = first;
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int wordEnd = text.indexOf(' ', i);
            wordEnd = wordEnd < 0 ? text.length() : wordEnd;
            String word = text.substring(i, wordEnd);
            i = wordEnd + 1;
            int cells = Cells.of(word);
            boolean fitsBelow = room < rest && cells > room;
            if (used > 0 ? used + 1 + cells > room : fitsBelow) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                room = rest;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            // A link that is broken cannot be followed.
            while (cells > room - used && !word.contains("://")) {
                int cut = cut(word, room - used);
                lines.add(line.append(word, 0, cut).toString());
                line.setLength(0);
                used = 0;
                room = rest;
                word = word.substring(cut);
                cells = Cells.of(word);
            }
            line.append(word);
            used += cells;
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many characters of a word fit into so many cells; at least one. */
    private static int cut(String word, int cells) {
        int used = 0;
        int i = 0;
        while (i < word.length()) {
            int codePoint = word.codePointAt(i);
            used += Cells.of(codePoint);
            if (used > cells && i > 0) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }
}
