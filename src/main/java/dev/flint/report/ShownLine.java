package dev.flint.report;

import dev.flint.text.SourceFile;

/**
 * One line of a file as a screen shows it: tabs widened, hidden characters visible, secrets masked; with the way from
 * a UTF-16 column to a cell.
 */
final class ShownLine {

    private static final int TAB = 4;

    /** Of a longer line only the stretch around the column of interest is looked at. */
    private static final int LONGEST = 4_000;

    private final StringBuilder text = new StringBuilder();
    private final int base;
    private final boolean cutAfter;
    private final int[] textAt;
    private final int[] cellAt;

    /** @param column a 1-based column that will be shown, whatever the length of the line */
    ShownLine(Border border, SourceFile file, int number, int column) {
        String line = file.line(number);
        int from = 0;
        int to = line.length();
        if (to > LONGEST) {
            from = boundary(line, Math.max(0, Math.min(column - 1, to) - LONGEST / 2));
            to = boundary(line, Math.min(to, from + LONGEST));
        }
        this.base = from;
        this.cutAfter = to < line.length();
        this.textAt = new int[to - from + 1];
        this.cellAt = new int[to - from + 1];
        int lineStart = file.offset(number, 1);
        fill(line, from, to, border.secrets(file), lineStart);
    }

    private void fill(String line, int from, int to, Ranges secrets, int lineStart) {
        int secret = secrets.after(lineStart + from);
        int cell = 0;
        int i = from;
        while (i < to) {
            boolean masked = secret < secrets.count() && secrets.from(secret) <= lineStart + i;
            int next = masked
                    ? Math.min(to, secrets.to(secret) - lineStart)
                    : i + Character.charCount(line.codePointAt(i));
            for (int j = i; j < next; j++) {
                textAt[j - base] = text.length();
                cellAt[j - base] = cell;
            }
            if (masked) {
                text.append(Border.MASK);
                cell += Border.MASK.length();
                secret++;
            } else {
                cell += append(line.codePointAt(i), cell);
            }
            i = next;
        }
        textAt[to - base] = text.length();
        cellAt[to - base] = cell;
    }

    private int append(int codePoint, int cell) {
        if (codePoint == '\t') {
            int blanks = TAB - cell % TAB;
            text.append(" ".repeat(blanks));
            return blanks;
        }
        int before = text.length();
        Visible.append(text, codePoint);
        return Visible.isHidden(codePoint) ? text.length() - before : Cells.of(codePoint);
    }

    private static int boundary(String line, int at) {
        boolean within = at > 0 && at < line.length()
                && Character.isLowSurrogate(line.charAt(at))
                && Character.isHighSurrogate(line.charAt(at - 1));
        return within ? at - 1 : at;
    }

    int cells() {
        return cellAt[cellAt.length - 1];
    }

    /** The cell at which the 1-based column begins. */
    int cell(int column) {
        return cellAt[Math.max(0, Math.min(column - 1 - base, cellAt.length - 1))];
    }

    /** Whether something of the file's line stands before what is held here. */
    boolean isCutBefore() {
        return base > 0;
    }

    /** Whether something of the file's line stands behind what is held here. */
    boolean isCutAfter() {
        return cutAfter;
    }

    boolean isCut() {
        return isCutBefore() || cutAfter;
    }

    /** The cell, not above the given one, at which a character begins. */
    int boundary(int cell) {
        return cellAt[indexOf(cell)];
    }

    /** The cell, not below the given one, at which a character begins. */
    int nextBoundary(int cell) {
        int index = indexOf(cell);
        while (index < cellAt.length - 1 && cellAt[index] < cell) {
            index++;
        }
        return cellAt[index];
    }

    /** What stands between two cells at which characters begin. */
    String between(int fromCell, int toCell) {
        return text.substring(textAt[firstOf(fromCell)], textAt[firstOf(toCell)]);
    }

    private int indexOf(int cell) {
        int low = 0;
        int high = cellAt.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cellAt[middle] <= cell) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int firstOf(int cell) {
        int index = indexOf(cell);
        while (index > 0 && cellAt[index - 1] == cellAt[index]) {
            index--;
        }
        return index;
    }
}
