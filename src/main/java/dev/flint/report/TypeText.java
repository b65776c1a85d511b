package dev.flint.report;

import dev.flint.report.Pen.Style;
import dev.flint.report.TypesReport.Entry;
import dev.flint.report.TypesReport.Flink;
import dev.flint.report.TypesReport.Site;
import dev.flint.report.TypesReport.Step;
import dev.flint.text.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One type for a person: the verdict, the parts that matter, why, what Flink itself says, where it is used. */
final class TypeText {

    /** Places of one type that a reader still looks at. */
    private static final int SHOWN_SITES = 5;

    private static final String INDENT = "  ";

    private final Border border;
    private final Pen pen;
    private final boolean withVersions;

    /** @param withVersions whether each type tells for which versions of Flink its verdict holds */
    TypeText(Border border, Pen pen, boolean withVersions) {
        this.border = border;
        this.pen = pen;
        this.withVersions = withVersions;
    }

    /** @param entries of one type: what it is in some versions, and what in others */
    void write(LineEscape out, List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            header(out, entry);
            new TypeTree(border, pen).write(out, entry.steps());
            reasons(out, entry);
            if (entry.flink().isPresent()) {
                flink(out, entry.flink().get());
            }
        }
        sites(out, entries.get(entries.size() - 1).sites());
    }

    /** A type of which there is nothing to say but where it is. */
    void inShort(LineEscape out, Entry entry) throws IOException {
        header(out, entry);
        if (entry.flink().isPresent()) {
            flink(out, entry.flink().get());
        }
        List<Site> sites = entry.sites();
        if (!sites.isEmpty()) {
            int more = sites.size() - 1;
            String others = more == 0 ? "" : more == 1 ? ", and 1 more place" : ", and " + more + " more places";
            placed(out, INDENT, sites.get(0).place(), sites.get(0).role() + others);
        }
    }

    private void header(LineEscape out, Entry entry) throws IOException {
        String versions = withVersions && !entry.versions().isEmpty() ? " (Flink " + entry.versions() + ")" : "";
        String module = entry.module().map(folder -> " (of " + border.path(folder) + ")").orElse("");
        String verdict = verdict(entry);
        int first = pen.width() - Cells.of(verdict + versions + ": ");
        boolean start = true;
        for (String line : Wrap.lines(type(entry) + module, first, pen.width() - INDENT.length())) {
            String text = pen.paint(Style.STRONG, line);
            String colon = line.isEmpty() ? ":" : ": ";
            out.line(start ? pen.paint(style(entry), verdict) + versions + colon + text : INDENT + text);
            start = false;
        }
    }

    /** A text that is no type is shown as it came: its columns are told. */
    private String type(Entry entry) {
        return entry.flinkVersions().isEmpty() ? border.text(entry.type()) : text(entry.type());
    }

    private static String verdict(Entry entry) {
        return switch (TypesText.Rank.of(entry)) {
            case REFUSED -> entry.verdict() + ", refused by Flink";
            case GENERIC -> entry.verdict() + ", Kryo";
            case PARTLY_GENERIC -> entry.verdict() + ", partly Kryo";
            case UNKNOWN -> entry.unknown().contains(TypesText.ROOT)
                    ? entry.verdict()
                    : entry.verdict() + ", partly unknown";
            case CLEAN -> entry.verdict();
        };
    }

    private static Style style(Entry entry) {
        return switch (TypesText.Rank.of(entry)) {
            case REFUSED -> Style.ERROR;
            case GENERIC, PARTLY_GENERIC -> Style.WARNING;
            case UNKNOWN -> Style.INFO;
            case CLEAN -> Style.ADDED;
        };
    }

    /** Those that explain what is wrong; where nothing is, that of the type itself. */
    private void reasons(LineEscape out, Entry entry) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Step step : entry.steps()) {
            if (entry.isClean() || TypeTree.matters(step)) {
                steps.add(step);
            }
        }
        int number = 1;
        for (Step step : steps) {
            String where = step.path().equals(TypesText.ROOT) ? "" : step.path() + ": ";
            String mark = steps.size() == 1 ? "" : number + ". ";
            paragraph(out, INDENT + mark, text(where + step.reason() + "."), step.place().map(this::location));
            number++;
        }
    }

    private void flink(LineEscape out, Flink flink) throws IOException {
        String who = "Flink" + flink.version().map(version -> " " + border.text(version)).orElse(" itself");
        String message = flink.message().map(text -> ": " + border.text(text)).orElse("");
        if (flink.verdict().isEmpty()) {
            paragraph(out, INDENT, who + " gave no answer" + message);
            return;
        }
        String says = flink.verdict().get();
        if (flink.generic().equals(List.of(TypesText.ROOT))) {
            says += ", Kryo";
        } else if (!flink.generic().isEmpty()) {
            says += ", Kryo at " + border.text(String.join(", ", flink.generic()));
        }
        if (flink.agrees().orElse(false)) {
            paragraph(out, INDENT, who + " says the same.");
        } else {
            String differs = flink.agrees().isPresent() ? " says otherwise: " : " says: ";
            Style style = flink.agrees().isPresent() ? Style.ERROR : Style.INFO;
            for (String line : Wrap.lines(who + differs + says + message, room(INDENT), room(INDENT))) {
                out.line(INDENT + pen.paint(style, line));
            }
        }
    }

    private void sites(LineEscape out, List<Site> sites) throws IOException {
        if (sites.isEmpty()) {
            return;
        }
        out.line(INDENT + pen.paint(Style.FAINT, "used"));
        for (Site site : sites.subList(0, Math.min(SHOWN_SITES, sites.size()))) {
            String role = site.role() + " in " + border.text(site.enclosingClass());
            placed(out, INDENT + INDENT, site.place(), role);
        }
        if (sites.size() > SHOWN_SITES) {
            paragraph(out, INDENT + INDENT, "and at " + (sites.size() - SHOWN_SITES)
                    + " more places: --format json lists them");
        }
    }

    /** A place and what is to be said of it, on one line if both fit. A path that is broken cannot be followed. */
    private void placed(LineEscape out, String indent, Place place, String what) throws IOException {
        String shown = location(place);
        String link = pen.linkToFile(place.path(), shown);
        if (Cells.of(indent + shown + INDENT + what) <= pen.width()) {
            out.line(indent + link + INDENT + what);
        } else {
            out.line(indent + link);
            paragraph(out, indent + INDENT, what);
        }
    }

    private void paragraph(LineEscape out, String indent, String text) throws IOException {
        paragraph(out, indent, text, Optional.empty());
    }

    /** A paragraph that hangs below its first word; the place behind it is not broken. */
    private void paragraph(LineEscape out, String indent, String text, Optional<String> place) throws IOException {
        List<String> lines = new ArrayList<>(Wrap.lines(text, room(indent), room(indent)));
        if (place.isPresent()) {
            String last = lines.get(lines.size() - 1) + " (" + place.get() + ")";
            if (Cells.of(last) <= room(indent)) {
                lines.set(lines.size() - 1, last);
            } else {
                lines.add("(" + place.get() + ")");
            }
        }
        boolean first = true;
        for (String line : lines) {
            out.line((first ? indent : " ".repeat(indent.length())) + line);
            first = false;
        }
    }

    /** For a person: names that everybody knows without their packages. */
    private String text(String text) {
        return border.text(FamiliarNames.shortened(text));
    }

    private int room(String indent) {
        return pen.width() - indent.length();
    }

    private String location(Place place) {
        return border.path(place.path()) + ":" + place.span().startLine() + ":" + place.span().startColumn();
    }
}
