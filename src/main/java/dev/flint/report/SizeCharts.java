package dev.flint.report;

import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Memory;
import dev.flint.report.SizeReport.Point;
import dev.flint.report.SizeReport.Sheet;
import dev.flint.report.SizeReport.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The drawings of the sizing page. Each says in words what it shows. */
final class SizeCharts {

    /** Where it is not known how much there is, a bar that fills its frame would say that it is just enough. */
    private static final double UNKNOWN_END = 1.5;

    /** So many hundredths of the axis a label takes. */
    private static final double LABEL = 15;

    /** What rounding alone does not explain. */
    private static final double ABOVE_MEAN = 1.001;

    private SizeCharts() {}

    /** A part of a bar. */
    private record Segment(String label, double value, String shown, String colour) {}

    /** Network in and out and disk, each against its limit. */
    static void traffic(Html html, Sheet sheet) throws IOException {
        Traffic traffic = sheet.traffic();
        bar(html, sheet, "network-in", "Network in", List.of(
                segment(sheet, "source", "source", traffic.source(), "c1"),
                segment(sheet, "shuffle-in", "shuffle", traffic.shuffle(), "c2")));
        bar(html, sheet, "network-out", "Network out", List.of(
                segment(sheet, "shuffle-out", "shuffle", traffic.shuffle(), "c2"),
                segment(sheet, "sink", "sink", traffic.sink(), "c3"),
                segment(sheet, "checkpoint", "checkpoints", traffic.checkpointOut(), "c4")));
        if (limit(sheet, "disk-throughput").isPresent()) {
            bar(html, sheet, "disk-throughput", "Disk", List.of(
                    segment(sheet, "disk-read", "reads", traffic.diskRead(), "c5"),
                    segment(sheet, "disk-amplified", "writes with compaction", traffic.diskAmplified(), "c8")));
        }
    }


    private static Segment segment(Sheet sheet, String key, String label, double value, String colour) {
        String shown = sheet.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .map(SizeReport.Line::each)
                .orElse("not known");
        return new Segment(label, value, shown, colour);
    }

    private static void bar(Html html, Sheet sheet, String what, String title, List<Segment> parts)
            throws IOException {
        Limit limit = limit(sheet, what).orElseThrow();
        List<Segment> segments = new ArrayList<>(parts);
        double mean = parts.stream().mapToDouble(Segment::value).sum();
        if (limit.demand() > mean * ABOVE_MEAN) {
            segments.add(new Segment("more on the one with the most", limit.demand() - mean, "", "c6"));
        }
        double sum = segments.stream()
                .mapToDouble(Segment::value)
                .filter(value -> !Double.isNaN(value))
                .sum();
        boolean known = !Double.isNaN(limit.capacity());
        String against = known
                ? limit.shownDemand() + " of " + limit.shownCapacity() + ", " + limit.shownUtilisation()
                : limit.shownDemand() + "; what there is, is not known";
        html.raw("<figure><figcaption>").text(title).raw("<span>").text(against).raw("</span></figcaption>\n");
        double whole = known ? Math.max(limit.capacity(), sum) : sum * UNKNOWN_END;
        boolean over = known && limit.capacity() < whole;
        segments(html, known ? "bar" : "bar open", title + ": " + against, segments, whole,
                known && !over ? limit.advised() * limit.capacity() / whole : -1,
                over ? limit.capacity() / whole : -1);
        html.raw("<ul class=\"key\">\n");
        for (Segment segment : segments) {
            key(html, segment.colour(), (segment.label() + " " + segment.shown()).strip());
        }
        if (known) {
            key(html, "dash", over
                    ? "all that there is, " + limit.shownCapacity()
                    : number(100 * limit.advised()) + " %, the rest is headroom");
        }
        html.raw("</ul></figure>\n");
    }

    private static void key(Html html, String colour, String text) throws IOException {
        html.raw("<li><i class=\"" + colour + "\"></i>").text(text).raw("</li>\n");
    }

    /** @param marks shares of the whole at which a line is drawn; none below zero */
    private static void segments(
            Html html, String kind, String said, List<Segment> segments, double whole, double... marks)
            throws IOException {
        html.raw("<div class=\"" + kind + "\" role=\"img\" aria-label=\"").text(said).raw("\">");
        for (Segment segment : segments) {
            if (segment.value() > 0) {
                html.raw("<i class=\"" + segment.colour() + "\" style=\"width:" + percent(segment.value() / whole))
                        .raw("\"></i>");
            }
        }
        for (double mark : marks) {
            if (mark >= 0) {
                html.raw("<b style=\"left:" + percent(mark) + "\"></b>");
            }
        }
        html.raw("</div>\n");
    }

    /** The pools, against the limit of the container. */
    static void memory(Html html, Sheet sheet) throws IOException {
        if (sheet.memory().isEmpty()) {
            html.element("p", sheet.memoryNote());
            return;
        }
        Memory memory = sheet.memory().get();
        List<Segment> segments = new ArrayList<>();
        add(segments, "framework heap", memory.frameworkHeap(), "c8");
        add(segments, "task heap", memory.taskHeap(), "c1");
        add(segments, "framework off-heap", memory.frameworkOffHeap(), "c7");
        add(segments, "task off-heap", memory.taskOffHeap(), "c5");
        add(segments, "network", memory.network(), "c2");
        add(segments, "managed", memory.managed(), "c4");
        add(segments, "metaspace", memory.metaspace(), "c3");
        add(segments, "overhead", memory.overhead(), "c6");
        boolean limited = !Double.isNaN(memory.limit());
        String room = limited
                ? " of " + SizeWords.mebibytes(memory.limit()) + " that the container may have"
                : " altogether";
        String against = SizeWords.mebibytes(memory.process()) + room;
        html.raw("<figure><figcaption>").text("Process").raw("<span>").text(against).raw("</span></figcaption>\n");
        double whole = limited ? Math.max(memory.limit(), memory.process()) : memory.process();
        boolean over = limited && memory.limit() < memory.process();
        segments(html, "bar", "Memory of the process: " + against, segments, whole, over ? memory.limit() / whole : -1);
        html.raw("<ul class=\"key\">\n");
        for (Segment segment : segments) {
            key(html, segment.colour(), segment.label() + " " + segment.shown());
        }
        if (limited && !over) {
            key(html, "free", "not used by Flink " + SizeWords.mebibytes(memory.limit() - memory.process()));
        }
        html.raw("</ul></figure>\n");
        if (!sheet.memoryNote().isEmpty()) {
            html.element("p", sheet.memoryNote());
        }
    }

    private static void add(List<Segment> segments, String label, long bytes, String colour) {
        if (bytes > 0) {
            segments.add(new Segment(label, bytes, SizeWords.mebibytes(bytes), colour));
        }
    }

    /** Where the axes of the curves end that are laid side by side: the later time and the larger number. */
    static Optional<Point> later(Sheet sheet, Optional<Sheet> other) {
        List<Point> points = new ArrayList<>(sheet.backlog());
        other.ifPresent(one -> points.addAll(one.backlog()));
        Optional<Point> last = points.stream().max(Comparator.comparingDouble(Point::seconds));
        Optional<Point> highest = points.stream().max(Comparator.comparingDouble(Point::messages));
        return last.map(point -> new Point(
                point.seconds(), highest.get().messages(), point.time(), highest.get().count()));
    }

    /** The backlog over time. */
    static void backlog(Html html, Sheet sheet, Optional<Point> end) throws IOException {
        if (Double.isInfinite(sheet.catchUpSeconds())) {
            html.element("p", "It never catches up: more comes than can be processed.");
            return;
        }
        List<Point> points = sheet.backlog();
        if (points.isEmpty()) {
            html.element("p", "How long it takes is not known: neither the capacity of the job nor the network of its"
                    + " machines is.");
            return;
        }
        Point highest = points.get(1);
        Point last = points.get(points.size() - 1);
        String said = "After " + points.get(1).time() + " of downtime " + highest.count() + " messages wait; after "
                + last.time() + " none wait any more"
                + (sheet.catchUpMeasured() ? "." : ", if the network is all that limits the job.");
        html.element("p", said);
        html.raw("<div class=\"curve\"><div class=\"high\" aria-hidden=\"true\"><span>")
                .text(end.orElse(highest).count())
                .raw("</span><span>0</span></div>\n");
        html.raw("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .text(said).raw("\">");
        double width = end.orElse(last).seconds();
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = 100 * point.seconds() / width;
            double y = 100 - 100 * point.messages() / end.orElse(highest).messages();
            path.append(path.length() == 0 ? "M" : "L").append(number(x)).append(' ').append(number(y));
        }
        html.raw("<path class=\"area\" d=\"" + path + "L0 100Z\"/>")
                .raw("<path class=\"stroke\" d=\"" + path + "\"/></svg>\n");
        html.raw("<div class=\"along\" aria-hidden=\"true\"><span class=\"first\" style=\"left:0\">failure</span>");
        double back = 100 * highest.seconds() / width;
        double done = 100 * last.seconds() / width;
        if (back > LABEL && done - back > 2 * LABEL) {
            html.raw("<span style=\"left:" + number(back) + "%\">").text("back").raw("</span>");
        }
        html.raw("<span class=\"last\" style=\"left:" + number(Math.max(done, 2 * LABEL)) + "%\">")
                .text(last.time()).raw("</span></div></div>\n");
    }

    private static Optional<Limit> limit(Sheet sheet, String what) {
        return sheet.limits().stream().filter(limit -> limit.what().equals(what)).findFirst();
    }

    private static String percent(double share) {
        return number(100 * share) + "%";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
