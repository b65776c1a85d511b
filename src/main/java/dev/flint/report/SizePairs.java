package dev.flint.report;

import dev.flint.report.SizeReport.Group;
import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Line;
import dev.flint.report.SizeReport.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two sheets row by row, as they are laid side by side. */
final class SizePairs {

    private static final String LIMITS = "used";

    private SizePairs() {}

    record Part(String title, List<Row> rows) {}

    /** @param remark how the second differs */
    record Row(String label, String now, String then, String remark) {}

    static List<Part> of(Sheet now, Sheet then) {
        List<Part> parts = new ArrayList<>();
        for (Group group : now.groups()) {
            List<Row> rows = new ArrayList<>();
            for (Line line : group.lines()) {
                String other = line(then, line.key()).map(SizePairs::shown).orElse("none");
                rows.add(new Row(line.label(), shown(line), other, ""));
            }
            parts.add(new Part(group.title(), rows));
        }
        List<Row> limits = new ArrayList<>();
        for (Limit limit : now.limits()) {
            Optional<Limit> other = then.limits().stream()
                    .filter(one -> one.what().equals(limit.what()))
                    .findFirst();
            String verdict = SizeWords.word(limit.verdict());
            String later = other.map(one -> SizeWords.word(one.verdict())).orElse("");
            limits.add(new Row(
                    limit.label(),
                    limit.shownUtilisation(),
                    other.map(Limit::shownUtilisation).orElse("none"),
                    verdict.equals(later) ? verdict : verdict + ", then " + (later.isEmpty() ? "none" : later)));
        }
        parts.add(new Part(LIMITS, limits));
        return parts;
    }

    private static Optional<Line> line(Sheet sheet, String key) {
        for (Group group : sheet.groups()) {
            for (Line line : group.lines()) {
                if (line.key().equals(key)) {
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }

    /** Of one TaskManager, or of all where there is nothing else. */
    private static String shown(Line line) {
        return line.each().isEmpty() ? line.all() : line.each();
    }
}
