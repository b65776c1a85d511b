package dev.flint.report;

import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.Pen.Style;
import java.io.IOException;

/** The page of one rule on a screen: {@code flint explain}. */
public final class RulePage {

    private RulePage() {}

    /**
     * Writes the page.
     *
     * @throws IOException as {@code out} throws it
     */
    public static void write(RuleDescription rule, Terminal screen, Appendable out) throws IOException {
        Pen pen = new Pen(screen);
        String id = pen.linkTo(Home.page(rule), pen.paint(Style.STRONG, rule.id() + " " + rule.name()));
        String severity = pen.paint(Style.of(rule.severity()), rule.severity().word());
        out.append(id).append('\n').append(severity).append(", since flint ").append(rule.since()).append("\n\n");
        for (String line : Markdown.lines(withoutTitle(rule.page()), screen)) {
            out.append(line).append('\n');
        }
    }

    /** A page may begin with a title of its own, which says what stands above it already. */
    private static String withoutTitle(String page) {
        String text = page.stripLeading();
        int end = text.indexOf('\n');
        return text.startsWith("# ") && end > 0 ? text.substring(end + 1) : page;
    }
}
