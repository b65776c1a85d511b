package dev.flint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.Engine;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.report.Format;
import dev.flint.report.RuleList;
import dev.flint.report.Terminal;
import dev.flint.rules.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what flint says. With {@code -Dflint.pages=write} its generated parts are written anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    private static final Pattern OUTPUT =
            Pattern.compile("```text project=(\\S+) rules=(\\S+)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern TABLE =
            Pattern.compile("(<!-- rules: [^>]*-->\n)(.*?)(<!-- /rules -->)", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    @Test
    void theGeneratedPartsAreUpToDate() throws IOException {
        String text = Files.readString(README);
        String renewed = withOutput(withTable(text));
        if (System.getProperty("flint.pages", "").equals("write")) {
            Files.writeString(README, renewed);
        } else {
            assertEquals(renewed, text);
        }
    }

    private static String withTable(String text) throws IOException {
        StringBuilder table = new StringBuilder();
        RuleList.MARKDOWN.write(
                Catalogue.load().rules().stream().map(Catalogue.Entry::description).toList(), Terminal.PLAIN, table);
        Matcher matcher = TABLE.matcher(text);
        assertTrue(matcher.find(), "the table of rules has its place");
        return matcher.replaceFirst(Matcher.quoteReplacement(matcher.group(1) + table + matcher.group(3)));
    }

    private String withOutput(String text) throws IOException {
        Matcher matcher = OUTPUT.matcher(text);
        assertTrue(matcher.find(), "an example is shown");
        Path project = Cases.copy(Path.of("testdata/projects", matcher.group(1)), temporary);
        List<String> rules = List.of(matcher.group(2).split(","));
        CheckOutcome.Checked checked =
                assertInstanceOf(CheckOutcome.Checked.class, Engine.check(Cases.only(project, rules)));
        StringBuilder shown = new StringBuilder();
        Format.TERMINAL.write(checked.report(), Terminal.PLAIN, shown);
        String block = "```text project=" + matcher.group(1) + " rules=" + matcher.group(2) + "\n$ flint check --rule "
                + String.join(" --rule ", rules) + "\n" + shown + "```\n";
        return matcher.replaceFirst(Matcher.quoteReplacement(block));
    }
}
