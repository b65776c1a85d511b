package dev.flint.report;

import dev.flint.report.ConfigReport.Deployment;
import dev.flint.report.ConfigReport.Entry;
import dev.flint.report.ConfigReport.KeyStory;
import dev.flint.report.ConfigReport.KeyStory.Era;
import dev.flint.report.ConfigReport.Role;
import dev.flint.report.ConfigReport.Written;
import dev.flint.report.Pen.Style;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration for a person: deployment by deployment what is set, where, and what it shadows. */
final class ConfigText {

    private static final String INDENT = "    ";
    private static final String DEEPER = "      ";
    private static final int GAP = 2;

    private final ConfigReport report;
    private final Border border = new Border();
    private final Pen pen;
    private String path = "";

    ConfigText(ConfigReport report, Terminal screen) {
        this.report = report;
        this.pen = new Pen(screen);
    }

    void write(Appendable out) throws IOException {
        LineEscape lines = new LineEscape(out);
        if (report.story().isPresent()) {
            story(lines, report.story().get());
        }
        for (Deployment deployment : report.deployments()) {
            deployment(lines, deployment);
        }
        for (Problem problem : report.unjoined()) {
            paragraph(lines, Style.FAINT, "", where(problem.place()) + ": " + problem.message() + ".");
        }
        for (Problem error : report.errors()) {
            lines.line(pen.paint(Style.WARNING, "not read") + ": " + border.path(error.path()));
            paragraph(lines, Style.FAINT, "  ", error.message());
        }
        for (String defect : report.defects()) {
            lines.line(pen.paint(Style.ERROR, "a defect of flint itself") + ", please report it at "
                    + pen.linkTo(Home.ISSUES, Home.ISSUES));
            paragraph(lines, Style.FAINT, "  ", defect);
        }
        summary(lines);
    }

    private void deployment(LineEscape out, Deployment deployment) throws IOException {
        path = deployment.place().path();
        String name = deployment.name().isEmpty() ? "(named by a template)" : border.text(deployment.name());
        String version = deployment.flinkVersion().map(v -> ", Flink " + v).orElse(", Flink of unknown version");
        out.line(pen.paint(Style.STRONG, name) + " (" + deployment.kind() + version + ")  "
                + link(deployment.place()));
        if (deployment.job().isPresent()) {
            out.line("  " + job(deployment.job().get()));
        }
        Map<List<String>, Role> roles = new LinkedHashMap<>();
        for (Role role : deployment.roles()) {
            roles.merge(content(role), role, (first, more) ->
                    new Role(first.name() + ", " + more.name(), first.entries()));
        }
        for (Role role : roles.values()) {
            out.line("  " + pen.paint(Style.CODE, role.name()));
            entries(out, role.entries());
        }
        for (Problem problem : deployment.unjoined()) {
            paragraph(out, Style.WARNING, "  ", where(problem.place()) + ": " + problem.message() + ".");
        }
        out.line();
    }

    private String job(ConfigReport.Job job) {
        String module = job.module().filter(folder -> !folder.equals(".")).map(folder -> " of " + folder).orElse("");
        String main = job.main().map(place -> "  " + link(place)).orElse("");
        return "runs " + border.text(job.className()) + border.text(module) + main;
    }

    /** What a role has, whatever the places: a person wants to see two services that agree once. */
    private static List<String> content(Role role) {
        List<String> content = new ArrayList<>();
        for (Entry entry : role.entries()) {
            content.add(entry.key() + '\0' + entry.value() + '\0' + entry.status()
                    + entry.written().map(written -> '\0' + written.key() + '\0' + written.layer()));
        }
        return content;
    }

    private void entries(LineEscape out, List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            out.line(INDENT + pen.paint(Style.FAINT, "nothing that differs from the defaults"));
        }
        int column = column(entries);
        for (Entry entry : entries) {
            String said = entry.status().equals("unknown")
                    ? pen.paint(Style.WARNING, "unknown")
                    : value(entry);
            String plain = border.text(entry.key()) + ": "
                    + (entry.status().equals("unknown") ? "unknown" : value(entry));
            String line = border.text(entry.key()) + ": " + said;
            beside(out, INDENT, line, Cells.of(plain), column, origin(entry));
            if (entry.why().isPresent()) {
                paragraph(out, Style.FAINT, DEEPER, "because " + entry.why().get());
            }
            if (entry.written().filter(w -> !w.key().equals(entry.key())).isPresent()) {
                String written = border.text(entry.written().get().key());
                paragraph(out, Style.FAINT, DEEPER, "written as '" + written + "', an older name");
            }
            if (entry.note().isPresent()) {
                paragraph(out, Style.WARNING, DEEPER, entry.note().get());
            }
            for (Written shadow : entry.shadows()) {
                if (report.story().isEmpty() && shadow.value().equals(entry.value())) {
                    continue;
                }
                String text = "over " + border.text(shadow.key()) + ": "
                        + shadow.value().map(v -> border.value(shadow.key(), v)).orElse("unknown");
                beside(out, DEEPER, pen.paint(Style.FAINT, text), Cells.of(text), column - 2, origin(shadow));
            }
        }
    }

    private String value(Entry entry) {
        return entry.value().map(value -> border.value(entry.key(), value)).orElse("(none)");
    }

    private String origin(Entry entry) {
        return entry.written().map(this::origin).orElse("default");
    }

    private String origin(Written written) {
        boolean here = written.place().path().equals(path);
        String where = here ? "line " + written.place().span().startLine() : where(written.place());
        return border.text(written.layer()) + ", " + where;
    }

    /** Where the origins begin: behind the widest line of which half a screen is enough. */
    private int column(List<Entry> entries) {
        int widest = 0;
        for (Entry entry : entries) {
            int cells = Cells.of(border.text(entry.key()) + ": " + value(entry));
            widest = cells <= pen.width() / 2 ? Math.max(widest, cells) : widest;
        }
        return widest;
    }

    /** Two texts on one line if there is room, else the second below. */
    private void beside(LineEscape out, String indent, String text, int cells, int column, String origin)
            throws IOException {
        int at = Math.max(column, cells) + GAP;
        if (cells <= column && indent.length() + at + Cells.of(origin) <= pen.width()) {
            out.line(indent + text + " ".repeat(at - cells) + pen.paint(Style.FAINT, origin));
        } else {
            out.line(indent + text);
            paragraph(out, Style.FAINT, indent + INDENT, origin);
        }
    }

    private void story(LineEscape out, KeyStory story) throws IOException {
        out.line(pen.paint(Style.STRONG, border.text(story.key())));
        for (Era era : story.eras()) {
            String versions = era.first().equals(era.last()) ? era.first() : era.first() + " to " + era.last();
            String defaultText = era.defaultText().map(text -> "default " + border.value(era.name(), text))
                    .orElse("no default");
            StringBuilder told = new StringBuilder("Flink " + versions + ": " + era.name() + ", " + era.type() + ", "
                    + defaultText);
            if (!era.alsoRead().isEmpty()) {
                told.append("; also read as ").append(String.join(", ", era.alsoRead()));
            }
            paragraph(out, Style.FAINT, "  ", told.toString());
        }
        if (story.eras().isEmpty()) {
            String meant = story.suggestions().isEmpty()
                    ? ""
                    : " Did you mean " + String.join(" or ", story.suggestions()) + "?";
            paragraph(out, Style.WARNING, "  ", "No version of Flink that flint knows has an option of this name." + meant);
        }
        out.line();
    }

    private void paragraph(LineEscape out, Style style, String indent, String text) throws IOException {
        int room = Math.max(1, pen.width() - indent.length());
        for (String line : Wrap.lines(border.text(text), room, room)) {
            out.line(indent + pen.paint(style, line));
        }
    }

    private void summary(LineEscape out) throws IOException {
        int count = report.deployments().size();
        if (count == 0) {
            out.line("No deployment was found: no conf, resource, compose file or script of Flink.");
            return;
        }
        String what = report.all() || report.story().isPresent() ? "" : " What is not shown is as Flink has it by default.";
        for (String line : Wrap.lines(
                count + " deployment" + (count == 1 ? "" : "s") + "." + what, pen.width(), pen.width())) {
            out.line(line);
        }
    }

    private String link(Place place) {
        return pen.linkToFile(place.path(), where(place));
    }

    private String where(Place place) {
        return border.path(place.path()) + ":" + place.span().startLine();
    }
}
