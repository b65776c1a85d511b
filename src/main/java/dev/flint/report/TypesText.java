package dev.flint.report;

import dev.flint.report.Pen.Style;
import dev.flint.report.TypesReport.Entry;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Types for a person: those that cost something first, one after the other, the others in short, then the counts. */
final class TypesText {

    /** The path of the type itself. */
    static final String ROOT = ".";

    private final TypesReport report;
    private final Border border = new Border();
    private final Pen pen;

    TypesText(TypesReport report, Terminal screen) {
        this.report = report;
        this.pen = new Pen(screen);
    }

    void write(Appendable out) throws IOException {
        LineEscape lines = new LineEscape(out);
        for (List<Entry> group : groups()) {
            TypeText text = new TypeText(border, pen, report.flinkVersion().isEmpty());
            if (report.listed() && rank(group) == Rank.CLEAN && group.size() == 1) {
                text.inShort(lines, group.get(0));
            } else {
                text.write(lines, group);
                lines.line();
            }
        }
        if (report.listed() && !report.types().isEmpty() && rank(last(groups())) == Rank.CLEAN) {
            lines.line();
        }
        for (Problem error : report.errors()) {
            lines.line(pen.paint(Style.WARNING, "not read") + ": " + border.path(error.path()));
            paragraph(lines, error.message());
        }
        for (String defect : report.defects()) {
            lines.line(pen.paint(Style.ERROR, "a defect of flint itself") + ", please report it at "
                    + pen.linkTo(Home.ISSUES, Home.ISSUES));
            paragraph(lines, defect);
        }
        summary(lines);
    }

    private void paragraph(LineEscape out, String text) throws IOException {
        for (String line : Wrap.lines(border.text(text), pen.width() - 2, pen.width() - 2)) {
            out.line("  " + line);
        }
        out.line();
    }

    /** What a type costs, the worst first. */
    enum Rank {
        REFUSED("refused"),
        GENERIC("Kryo"),
        PARTLY_GENERIC("partly Kryo"),
        UNKNOWN("unknown"),
        CLEAN("without Kryo");

        private final String words;

        Rank(String words) {
            this.words = words;
        }

        static Rank of(Entry entry) {
            if (entry.isRefused()) {
                return REFUSED;
            }
            if (entry.generic().contains(ROOT)) {
                return GENERIC;
            }
            if (!entry.generic().isEmpty()) {
                return PARTLY_GENERIC;
            }
            return entry.unknown().isEmpty() ? CLEAN : UNKNOWN;
        }
    }

    private static Rank rank(List<Entry> group) {
        Rank worst = Rank.CLEAN;
        for (Entry entry : group) {
            Rank rank = Rank.of(entry);
            worst = rank.compareTo(worst) < 0 ? rank : worst;
        }
        return worst;
    }

    /** The entries of one type together; all in the order asked for, or the worst first. */
    private List<List<Entry>> groups() {
        List<List<Entry>> groups = new ArrayList<>();
        for (Entry entry : report.types()) {
            Entry before = groups.isEmpty() ? null : last(last(groups));
            if (before != null && isSame(before, entry)) {
                last(groups).add(entry);
            } else {
                groups.add(new ArrayList<>(List.of(entry)));
            }
        }
        if (report.listed()) {
            groups.sort(Comparator.comparing(TypesText::rank));
        }
        return groups;
    }

    /** Whether two entries tell versions apart and nothing else. */
    private static boolean isSame(Entry one, Entry other) {
        return one.type().equals(other.type())
                && one.asked().equals(other.asked())
                && one.module().equals(other.module())
                && one.sites().equals(other.sites())
                && !one.versions().equals(other.versions());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private void summary(LineEscape out) throws IOException {
        List<List<Entry>> groups = groups();
        if (groups.isEmpty()) {
            sentence(out, "No place was found where Flink extracts a type that is written there.");
        } else {
            int[] counts = new int[Rank.values().length];
            groups.forEach(group -> counts[rank(group).ordinal()]++);
            String by = report.flinkVersion().map(version -> " by Flink " + version).orElse("");
            List<String> parts = new ArrayList<>();
            for (Rank rank : Rank.values()) {
                if (counts[rank.ordinal()] > 0) {
                    parts.add(counts[rank.ordinal()] + " " + rank.words);
                }
            }
            sentence(out, "Judged " + counted(groups.size(), "type") + by + ": " + String.join(", ", parts) + ".");
            if (report.types().stream().anyMatch(entry -> entry.flinkVersions().size() > 1)) {
                faint(out, "Where several versions are named, no one tells which Flink it is: --flink-version does.");
            }
        }
        verification(out);
        int places = report.notEvaluated().size();
        if (places > 0) {
            faint(out, counted(places, "place") + " not evaluated: --format json lists them with the reason.");
        }
    }

    private void verification(LineEscape out) throws IOException {
        int same = 0;
        int otherwise = 0;
        int open = 0;
        for (Entry entry : report.types()) {
            if (entry.flink().isPresent()) {
                Optional<Boolean> agrees = entry.flink().get().agrees();
                same += agrees.orElse(false) ? 1 : 0;
                otherwise += agrees.isPresent() && !agrees.get() ? 1 : 0;
                open += agrees.isEmpty() ? 1 : 0;
            }
        }
        if (same + otherwise + open > 0) {
            sentence(out, "Flink itself says the same of " + same + ", otherwise of " + otherwise + ", and of " + open
                    + " it cannot be compared.");
        }
    }

    private void sentence(LineEscape out, String text) throws IOException {
        for (String line : Wrap.lines(text, pen.width(), pen.width())) {
            out.line(line);
        }
    }

    private void faint(LineEscape out, String text) throws IOException {
        for (String line : Wrap.lines(text, pen.width(), pen.width())) {
            out.line(pen.paint(Style.FAINT, line));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
