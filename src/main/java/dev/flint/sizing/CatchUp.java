package dev.flint.sizing;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages that wait, over time: they pile up while the job is away, those since the last checkpoint come again,
 * and what it can do beyond the rate takes them away.
 *
 * @param points corners of the curve in their order
 */
public record CatchUp(List<Point> points) {

    public CatchUp {
        points = List.copyOf(points);
    }

    /** So many messages wait so many seconds after the failure. */
    public record Point(double seconds, double messages) {}

    /** Empty of points where a figure is not known, or the backlog never comes to an end. */
    static CatchUp of(double rate, double downtime, double interval, double catchUp) {
        List<Point> points = new ArrayList<>();
        if (!Double.isNaN(catchUp) && !Double.isInfinite(catchUp)) {
            points.add(new Point(0, rate * interval));
            points.add(new Point(downtime, rate * (downtime + interval)));
            points.add(new Point(downtime + catchUp, 0));
        }
        return new CatchUp(points);
    }
}
