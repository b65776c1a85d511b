package dev.flint.report;

import dev.flint.report.Pen.Style;

/** The column of line numbers beside a finding, as wide as the largest number in it. */
final class Gutter {

    private final Pen pen;
    private final int digits;

    Gutter(Pen pen, int largestNumber) {
        this.pen = pen;
        this.digits = Integer.toString(largestNumber).length();
    }

    /** How many cells stand before the text of a line. */
    int cells() {
        return digits + 3;
    }

    String number(int number) {
        String text = Integer.toString(number);
        return pen.paint(Style.GUTTER, " ".repeat(digits - text.length()) + text + " " + pen.bar()) + " ";
    }

    /** Before what belongs to the line above. */
    String blank() {
        return " ".repeat(digits + 1) + pen.paint(Style.GUTTER, pen.bar()) + " ";
    }

    /** A row with the bar alone. */
    String bar() {
        return " ".repeat(digits + 1) + pen.paint(Style.GUTTER, pen.bar());
    }

    /** In the place of lines that are left out. */
    String gap() {
        return pen.paint(Style.GUTTER, "...");
    }

    /** Before a mark that leads somewhere: an arrow, a note. */
    String before(String mark) {
        return " ".repeat(digits + 1) + pen.paint(Style.GUTTER, mark);
    }

    /** Before the path of a place, whose arrow ends where the bars stand. */
    String arrow(String arrow) {
        int indent = Math.max(0, digits + 1 - (Cells.of(arrow) == 3 ? 1 : 0));
        return " ".repeat(indent) + pen.paint(Style.GUTTER, arrow);
    }

    /** Before the second and further rows of a note. */
    String indent(int cells) {
        return " ".repeat(digits + 1 + cells);
    }
}
