package dev.flint.report;

import dev.flint.report.Pen.Style;
import java.util.ArrayList;
import java.util.List;

/** A table of Markdown in columns that fit the screen; cells that are too wide are wrapped. */
final class MarkdownTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    /** Longer words than this are broken rather than the other columns squeezed. */
    private static final int LONGEST_WORD = 40;

    private MarkdownTable() {}

    /** Whether a line is the one below the head: {@code |---|:--:|}. */
    static boolean isDelimiter(String line) {
        String plain = line.strip();
        for (int i = 0; i < plain.length(); i++) {
            if ("|-: ".indexOf(plain.charAt(i)) < 0) {
                return false;
            }
        }
        return plain.startsWith("|") && plain.contains("-");
    }

    /** @param rows the lines of the table, the head first */
    static List<String> lines(List<String> rows, Pen pen, int width, boolean plain) {
        List<List<Inline>> cells = new ArrayList<>();
        for (String row : rows) {
            if (!isDelimiter(row)) {
                cells.add(cells(row, plain));
            }
        }
        int[] widths = widths(cells, width);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            row(lines, cells.get(i), widths, pen, i == 0);
            if (i == 0) {
                lines.add(pen.paint(Style.FAINT, underline(widths, pen)));
            }
        }
        return lines;
    }

    private static List<Inline> cells(String row, boolean plain) {
        List<Inline> cells = new ArrayList<>();
        String line = row.strip();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(Inline.of(cell.toString().strip(), plain));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(Inline.of(cell.toString().strip(), plain));
        }
        return cells;
    }

    private static int[] widths(List<List<Inline>> cells, int width) {
        int columns = 0;
        for (List<Inline> row : cells) {
            columns = Math.max(columns, row.size());
        }
        int[] widths = new int[columns];
        int total = GAP * Math.max(0, columns - 1);
        for (int column = 0; column < columns; column++) {
            for (List<Inline> row : cells) {
                if (column < row.size()) {
                    widths[column] = Math.max(widths[column], Cells.of(row.get(column).text()));
                }
            }
            total += widths[column];
        }
        int[] words = longestWords(cells, columns);
        while (total > width) {
            int column = widest(widths, words);
            if (widths[column] <= NARROWEST) {
                break;
            }
            widths[column]--;
            total--;
        }
        return widths;
    }

    private static int[] longestWords(List<List<Inline>> rows, int columns) {
        int[] longest = new int[columns];
        for (List<Inline> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                for (String word : row.get(column).text().split(" ")) {
                    longest[column] = Math.max(longest[column], Math.min(LONGEST_WORD, Cells.of(word)));
                }
            }
        }
        return longest;
    }

    /** The column that gives a cell away: the widest that holds more than its longest word, else the widest. */
    private static int widest(int[] widths, int[] words) {
        int widest = 0;
        int widestWithRoom = -1;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > widths[widest]) {
                widest = column;
            }
            boolean hasRoom = widths[column] > words[column];
            if (hasRoom && (widestWithRoom < 0 || widths[column] > widths[widestWithRoom])) {
                widestWithRoom = column;
            }
        }
        return widestWithRoom >= 0 ? widestWithRoom : widest;
    }

    private static void row(List<String> lines, List<Inline> cells, int[] widths, Pen pen, boolean head) {
        List<List<String>> wrapped = new ArrayList<>();
        List<List<String>> painted = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < cells.size(); column++) {
            int room = Math.max(1, widths[column]);
            wrapped.add(Wrap.lines(cells.get(column).text(), room, room));
            painted.add(cells.get(column).lines(pen, room, room));
            height = Math.max(height, wrapped.get(column).size());
        }
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                boolean filled = i < wrapped.get(column).size();
                String part = filled ? painted.get(column).get(i) : "";
                int used = filled ? Cells.of(wrapped.get(column).get(i)) : 0;
                line.append(head ? pen.paint(Style.STRONG, part) : part);
                if (column + 1 < cells.size()) {
                    line.append(" ".repeat(Math.max(0, widths[column] - used) + GAP));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String underline(int[] widths, Pen pen) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(column == 0 ? "" : " ".repeat(GAP)).append(pen.rule(widths[column]));
        }
        return line.toString();
    }
}
