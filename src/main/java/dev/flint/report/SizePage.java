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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The sizing sheet as one page that loads nothing: it can be kept, mailed and printed. */
final class SizePage {

    private static final String STYLE = "size.css";

    private static final List<String> LIMIT_HEADS = List.of("what", "demand", "there is", "used", "verdict");
    private static final List<String> LINE_HEADS = List.of("line", "a TaskManager", "all", "formula");
    private static final List<String> INPUT_HEADS = List.of("input", "value", "origin");
    private static final List<String> POOL_HEADS = List.of("memory", "a TaskManager", "a slot", "remark");
    private static final List<String> PAIR_HEADS = List.of("line", "as it is", "what if", "verdict");

    private final SizeReport report;

    SizePage(SizeReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        Html html = new Html(out);
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n");
        html.element("title", title());
        html.raw("<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n");
        html.raw("<header><h1>Cluster sizing</h1></header>\n<main>\n");
        if (report.entries().isEmpty()) {
            html.element("p", SizeWords.NOTHING);
        }
        for (Entry entry : report.entries()) {
            entry(html, entry);
        }
        failures(html);
        html.raw("</main>\n<footer>");
        html.text("Made by flint " + report.flintVersion() + " from the files of the project. What is not declared is"
                + " taken from job and deployment, or assumed, and said so.");
        html.raw("</footer>\n</body>\n</html>\n");
    }

    private String title() {
        StringBuilder names = new StringBuilder();
        for (Entry entry : report.entries()) {
            names.append(names.length() == 0 ? "" : ", ").append(SizeWords.name(entry));
        }
        return names.length() == 0 ? "Cluster sizing" : "Cluster sizing of " + names;
    }

    private static String style() throws IOException {
        try (InputStream in = SizePage.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private void entry(Html html, Entry entry) throws IOException {
        Sheet sheet = entry.sheet();
        html.raw("<article>\n").element("h2", SizeWords.name(entry));
        html.element("p class=\"from\"", entry.title());
        html.element("p class=\"from\"", SizeWords.provided(sheet));
        if (entry.whatIf().isPresent()) {
            html.element("p class=\"from\"", "What if " + entry.question() + ": "
                    + SizeWords.provided(entry.whatIf().get()));
        }
        if (sheet.hasDemand()) {
            summary(html, entry.whatIf().orElse(sheet));
            facts(html, sheet, entry.whatIf());
            limits(html, sheet, entry.whatIf());
            html.element("h3", "Network and disk of a TaskManager");
            both(html, sheet, entry.whatIf(), SizeCharts::traffic);
        } else {
            html.element("p", SizeWords.NO_WORKLOAD);
        }
        if (sheet.memory().isPresent() || !sheet.memoryNote().isEmpty()) {
            html.element("h3", "Memory of a TaskManager");
            SizeCharts.memory(html, sheet);
            pools(html, sheet);
        }
        if (sheet.hasDemand()) {
            html.element("h3", "Catching up after a downtime");
            Optional<SizeReport.Point> end = SizeCharts.later(sheet, entry.whatIf());
            both(html, sheet, entry.whatIf(), (out, one) -> SizeCharts.backlog(out, one, end));
            html.raw("<details open><summary>").element("h3", "Every line").raw("</summary>\n");
            lines(html, entry);
            html.raw("</details>\n<details open><summary>").element("h3", "What it is made of").raw("</summary>\n");
            inputs(html, sheet);
            html.raw("</details>\n");
            notes(html, sheet);
        }
        html.raw("</article>\n");
    }

    private interface Part {
        void write(Html html, Sheet sheet) throws IOException;
    }

    /** One part of a sheet, or of both side by side. */
    private static void both(Html html, Sheet sheet, Optional<Sheet> other, Part part) throws IOException {
        if (other.isEmpty()) {
            part.write(html, sheet);
            return;
        }
        html.raw("<div class=\"side\">\n<section>\n").element("h4", "as it is");
        part.write(html, sheet);
        html.raw("</section>\n<section>\n").element("h4", "what if");
        part.write(html, other.get());
        html.raw("</section>\n</div>\n");
    }

    private static void summary(Html html, Sheet sheet) throws IOException {
        Optional<String> summary = SizeWords.summary(sheet);
        html.raw("<div class=\"said " + SizeWords.state(sheet) + "\">");
        html.element("p", summary.orElse(SizeWords.WELL));
        if (!sheet.mends().isEmpty()) {
            html.raw("<ul>\n");
            for (Mend mend : sheet.mends()) {
                html.raw("<li>").text(mend.text() + (mend.then().isEmpty() ? "" : ": " + mend.then()));
                html.raw(" <code>--what-if ").text(mend.option()).raw("</code></li>\n");
            }
            html.raw("</ul>\n");
        }
        html.raw("</div>\n");
    }

    private static void facts(Html html, Sheet sheet, Optional<Sheet> other) throws IOException {
        html.raw("<dl class=\"facts\">\n");
        for (SizeWords.Fact fact : SizeWords.facts(sheet)) {
            html.raw("<div><dt>").text(fact.label()).raw("</dt><dd>").text(fact.value());
            if (other.isPresent()) {
                String then = SizeWords.facts(other.get()).stream()
                        .filter(one -> one.label().equals(fact.label()))
                        .findFirst()
                        .map(SizeWords.Fact::value)
                        .orElse("none");
                html.raw("<small>").text("what if: " + then).raw("</small>");
            } else {
                html.raw("<small>").text(fact.remark()).raw("</small>");
            }
            html.raw("</dd></div>\n");
        }
        html.raw("</dl>\n");
    }

    private static void limits(Html html, Sheet sheet, Optional<Sheet> other) throws IOException {
        html.element("h3", "Against what there is");
        if (other.isPresent()) {
            List<SizePairs.Part> parts = SizePairs.of(sheet, other.get());
            pairs(html, parts.get(parts.size() - 1), "");
            return;
        }
        html.table("limits", "", LIMIT_HEADS, List.of(false, true, true, true, false));
        for (Limit limit : sheet.limits()) {
            html.row(LIMIT_HEADS,
                    List.of(limit.label(), limit.shownDemand(), limit.shownCapacity(), limit.shownUtilisation(),
                            SizeWords.verdict(limit)),
                    List.of("", "number", Double.isNaN(limit.capacity()) ? "number untold" : "number", "number",
                            "verdict " + limit.verdict()));
        }
        html.endTable();
    }

    private static void lines(Html html, Entry entry) throws IOException {
        if (entry.whatIf().isPresent()) {
            List<SizePairs.Part> parts = SizePairs.of(entry.sheet(), entry.whatIf().get());
            for (SizePairs.Part part : parts.subList(0, parts.size() - 1)) {
                pairs(html, part, part.title());
            }
            return;
        }
        for (Group group : entry.sheet().groups()) {
            html.table("lines", group.title(), LINE_HEADS, List.of(false, true, true, false));
            for (Line line : group.lines()) {
                html.row(LINE_HEADS,
                        List.of(line.label(), line.each(), line.all(), line.formula() + " = " + line.worked()),
                        List.of("", "number", "number", "wide"));
            }
            html.endTable();
        }
    }

    private static void pairs(Html html, SizePairs.Part part, String caption) throws IOException {
        boolean verdicts = caption.isEmpty();
        List<String> heads = verdicts ? PAIR_HEADS : PAIR_HEADS.subList(0, 3);
        List<Boolean> numbers = List.of(false, true, true, false).subList(0, heads.size());
        html.table(verdicts ? "pairs" : "lines", caption, heads, numbers);
        for (SizePairs.Row row : part.rows()) {
            List<String> cells = List.of(row.label(), row.now(), row.then(), row.remark());
            html.row(heads, verdicts ? cells : cells.subList(0, 3), List.of("", "number", "number", ""));
        }
        html.endTable();
    }

    private static void pools(Html html, Sheet sheet) throws IOException {
        List<SizeWords.Pool> pools = SizeWords.pools(sheet);
        if (pools.isEmpty()) {
            return;
        }
        html.table("pools", "", POOL_HEADS, List.of(false, true, true, false));
        for (SizeWords.Pool pool : pools) {
            html.row(POOL_HEADS,
                    List.of(pool.label(), pool.size(), pool.ofSlot(), pool.remark()),
                    List.of("", "number", "number", "wide"));
        }
        html.endTable();
    }

    private static void inputs(Html html, Sheet sheet) throws IOException {
        html.table("inputs", "", INPUT_HEADS, List.of(false, true, false));
        for (Input input : sheet.inputs()) {
            html.row(INPUT_HEADS,
                    List.of(input.name(), input.shown(), input.origin()),
                    List.of("", "number", "wide"));
        }
        html.endTable();
    }

    private static void notes(Html html, Sheet sheet) throws IOException {
        if (sheet.notes().isEmpty()) {
            return;
        }
        html.element("h3", "What to know of these figures");
        html.raw("<ul class=\"notes\">\n");
        for (String note : sheet.notes()) {
            html.element("li", note);
        }
        html.raw("</ul>\n");
    }

    private void failures(Html html) throws IOException {
        if (report.errors().isEmpty() && report.defects().isEmpty()) {
            return;
        }
        html.element("h3", "What could not be read");
        html.raw("<ul>\n");
        for (Problem error : report.errors()) {
            html.element("li", error.path() + ": " + error.message());
        }
        for (String defect : report.defects()) {
            html.element("li", "a defect of flint itself: " + defect);
        }
        html.raw("</ul>\n");
    }
}
