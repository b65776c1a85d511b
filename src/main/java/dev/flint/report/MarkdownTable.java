package dev.flint.report;

import dev.flint.report.Pen.Style;
import java.util.ArrayList;
import java.util.List;

/** A table of Markdown in columns that fit the screen; cells that are too wide are wrapped. */
final class MarkdownTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 8;

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
    static List<String> lines(List<String> rows, Pen pen, int width, boolean marksCode) {
        List<List<Inline>> cells = new ArrayList<>();
        for (String row : rows) {
            if (!isDelimiter(row)) {
                cells.add(cells(row, marksCode));
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

    private static List<Inline> cells(String row, boolean marksCode) {
        List<Inline> cells = new ArrayList<>();
        String plain = row.strip();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\\' && i + 1 < plain.length() && plain.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(Inline.of(cell.toString().strip(), marksCode));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(Inline.of(cell.toString().strip(), marksCode));
        }
        return cells;
    }

    private static int[] widths(List<List<Inline>> rows, int width) {
        int columns = 0;
        for (List<Inline> row : rows) {
            columns = Math.max(columns, row.size());
        }
        int[] widths = new int[columns];
        int total = GAP * Math.max(0, columns - 1);
        for (int column = 0; column < columns; column++) {
            for (List<Inline> row : rows) {
                if (column < row.size()) {
                    widths[column] = Math.max(widths[column], Cells.of(row.get(column).text()));
                }
            }
            total += widths[column];
        }
        while (total > width) {
            int widest = 0;
            for (int column = 1; column < columns; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
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
