package dev.flint.report;

import dev.flint.report.SizeReport.Entry;
import dev.flint.report.SizeReport.Group;
import dev.flint.report.SizeReport.Input;
import dev.flint.report.SizeReport.Limit;
import dev.flint.report.SizeReport.Line;
import dev.flint.report.SizeReport.Mend;
import dev.flint.report.SizeReport.Sheet;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sizing sheet for the comment of a pull request: what is too small first, the rest folded away. */
final class SizeMarkdown {

    private final SizeReport report;
    private final Border border = new Border();

    SizeMarkdown(SizeReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        if (report.entries().isEmpty()) {
            out.append(SizeWords.NOTHING).append('\n');
        }
        for (Entry entry : report.entries()) {
            entry(out, entry);
        }
        for (Problem error : report.errors()) {
            out.append("- not read: ").append(cell(error.path())).append(": ").append(cell(error.message()))
                    .append('\n');
        }
        for (String defect : report.defects()) {
            out.append("- a defect of flint itself: ").append(cell(defect)).append('\n');
        }
    }

    private void entry(Appendable out, Entry entry) throws IOException {
        Sheet sheet = entry.sheet();
        out.append("### Sizing of ").append(cell(SizeWords.name(entry))).append("\n\n");
        out.append(cell(entry.title())).append("; ").append(SizeWords.provided(sheet)).append(".\n\n");
        if (!sheet.hasDemand()) {
            out.append(SizeWords.NO_WORKLOAD).append("\n\n");
            memory(out, sheet);
            return;
        }
        summary(out, entry.whatIf().orElse(sheet));
        if (entry.whatIf().isPresent()) {
            out.append("What if ").append(cell(entry.question())).append(": ")
                    .append(SizeWords.provided(entry.whatIf().get())).append(".\n\n");
            sideBySide(out, sheet, entry.whatIf().get());
        } else {
            limits(out, sheet);
            begin(out, "Every line with its formula");
            groups(out, sheet);
            end(out);
        }
        begin(out, "Memory of a TaskManager");
        memory(out, sheet);
        end(out);
        begin(out, "What it is made of");
        inputs(out, sheet);
        end(out);
        if (!sheet.notes().isEmpty()) {
            begin(out, "What to know of these figures");
            for (String note : sheet.notes()) {
                out.append("- ").append(cell(note)).append('\n');
            }
            out.append('\n');
            end(out);
        }
    }

    private void summary(Appendable out, Sheet sheet) throws IOException {
        Optional<String> summary = SizeWords.summary(sheet);
        if (summary.isEmpty()) {
            return;
        }
        out.append("**").append(cell(summary.get())).append("**\n\n");
        for (Mend mend : sheet.mends()) {
            out.append("- ").append(cell(mend.text()));
            out.append(mend.then().isEmpty() ? "" : ": " + cell(mend.then()));
            out.append(" (`--what-if ").append(mend.option()).append("`)\n");
        }
        out.append(sheet.mends().isEmpty() ? "" : "\n");
    }

    private void limits(Appendable out, Sheet sheet) throws IOException {
        head(out, List.of("Against what there is", "demand", "there is", "used", "verdict"));
        for (Limit limit : sheet.limits()) {
            row(out, List.of(
                    limit.label(),
                    limit.shownDemand(),
                    limit.shownCapacity(),
                    limit.shownUtilisation(),
                    SizeWords.verdict(limit)));
        }
        out.append('\n');
    }

    private void groups(Appendable out, Sheet sheet) throws IOException {
        for (Group group : sheet.groups()) {
            head(out, List.of(group.title(), "a TaskManager", "all", "formula"));
            for (Line line : group.lines()) {
                row(out, List.of(line.label(), line.each(), line.all(), line.formula() + " = " + line.worked()));
            }
            out.append('\n');
        }
    }

    private void memory(Appendable out, Sheet sheet) throws IOException {
        if (!sheet.memoryNote().isEmpty()) {
            out.append(cell(sheet.memoryNote())).append("\n\n");
            return;
        }
        head(out, List.of("Memory", "a TaskManager", "a slot", ""));
        for (SizeWords.Pool pool : SizeWords.pools(sheet)) {
            row(out, List.of(pool.label(), pool.size(), pool.ofSlot(), pool.remark()));
        }
        out.append('\n');
    }

    private void sideBySide(Appendable out, Sheet now, Sheet then) throws IOException {
        for (SizePairs.Part part : SizePairs.of(now, then)) {
            head(out, List.of(part.title(), "as it is", "what if", ""));
            for (SizePairs.Row row : part.rows()) {
                row(out, List.of(row.label(), row.now(), row.then(), row.remark()));
            }
            out.append('\n');
        }
    }

    private void inputs(Appendable out, Sheet sheet) throws IOException {
        head(out, List.of("Input", "value", "origin"));
        for (Input input : sheet.inputs()) {
            row(out, List.of(input.name(), input.shown(), input.origin()));
        }
        out.append('\n');
    }

    private static void begin(Appendable out, String title) throws IOException {
        out.append("<details><summary>").append(title).append("</summary>\n\n");
    }

    private static void end(Appendable out) throws IOException {
        out.append("</details>\n\n");
    }

    private void head(Appendable out, List<String> cells) throws IOException {
        row(out, cells);
        for (int i = 0; i < cells.size(); i++) {
            boolean figure = i > 0 && i < cells.size() - 1;
            out.append(i == 0 ? "|" : "").append(figure ? "---:|" : "---|");
        }
        out.append('\n');
    }

    private void row(Appendable out, List<String> cells) throws IOException {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(cell(cell)).append(" |");
        }
        out.append('\n');
    }

    /** What somebody wrote must not become markup. */
    private String cell(String text) {
        StringBuilder escaped = new StringBuilder();
        String safe = LineEscape.withoutOldCommands(border.text(text));
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if ("\\`*_[]<>|&~".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '@' ? "@\u2060" : String.valueOf(c));
        }
        return escaped.toString();
    }
}
