package dev.flint.report;

import dev.flint.report.Pen.Style;

/**
 * As much of a line as fits, around the place of interest.
 *
 * @param from the first cell that is shown
 * @param to the cell behind the last one
 * @param lead how many cells stand before them for what was cut
 */
record Window(int from, int to, int lead) {

    /** @param focus the cell that must be seen */
    static Window around(ShownLine line, int focus, int room, Pen pen) {
        if (line.cells() <= room && !line.isCut()) {
            return new Window(0, line.cells(), 0);
        }
        int ellipsis = Cells.of(pen.ellipsis());
        int inner = Math.max(1, room - 2 * ellipsis);
        int from = focus - inner / 3;
        int last = line.cells() + (line.isCutAfter() ? ellipsis : 0) - (room - ellipsis);
        if (from <= ellipsis && !line.isCutBefore()) {
            return new Window(0, line.boundary(room - ellipsis), 0);
        }
        from = line.nextBoundary(Math.max(0, Math.min(from, last)));
        int to = from >= last ? line.cells() : line.boundary(from + inner);
        return new Window(from, to, ellipsis);
    }

    /** The stretch of the line, with an ellipsis at each end that was cut. */
    String text(ShownLine line, Pen pen) {
        String cut = pen.paint(Style.FAINT, pen.ellipsis());
        boolean cutAfter = to < line.cells() || line.isCutAfter();
        return (lead > 0 ? cut : "") + line.between(from, to) + (cutAfter ? cut : "");
    }
}
