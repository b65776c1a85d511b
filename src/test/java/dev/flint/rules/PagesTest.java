package dev.flint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.Engine;
import dev.flint.findings.catalogue.Catalogue;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.Format;
import dev.flint.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page is whole, and what it shows as flint's output is flint's output. With {@code -Dflint.pages=write} the
 * shown output is written anew into the pages.
 */
class PagesTest {

    @TempDir
    private Path temporary;

    private static final Pattern EXAMPLE = Pattern.compile("```text case=(\\S+)\n(.*?)```\n", Pattern.DOTALL);

    private static final List<String> SECTIONS = List.of(
            "What it finds",
            "Why it hurts",
            "Example",
            "Use instead",
            "When it is fine",
            "How sure is flint",
            "Versions",
            "References");

    @TestFactory
    Stream<DynamicTest> everyPageHasItsSections() {
        return everyRule(rule -> {
            assertTrue(
                    rule.page().startsWith("# " + rule.name() + " (" + rule.id() + ")\n"), "the title names the rule");
            for (String section : SECTIONS) {
                assertTrue(rule.page().contains("\n## " + section + "\n"), "section «" + section + "»");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyShownOutputIsTheOutput() {
        return everyRule(rule -> {
            Path page = Path.of("rules", rule.id() + "-" + rule.name(), "rule.md");
            String text = Files.readString(page);
            Matcher example = EXAMPLE.matcher(text);
            StringBuilder renewed = new StringBuilder();
            int count = 0;
            while (example.find()) {
                count++;
                Path folder = Path.of("testdata", rule.id() + "-" + rule.name(), example.group(1));
                String shown = "```text case=" + example.group(1) + "\n" + run(rule, folder) + "```\n";
                example.appendReplacement(renewed, Matcher.quoteReplacement(shown));
            }
            example.appendTail(renewed);
            assertTrue(count > 0, "the page shows an example");
            if (System.getProperty("flint.pages", "").equals("write")) {
                Files.writeString(page, renewed);
            } else {
                assertEquals(renewed.toString(), text);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMessageIsASentence() {
        return everyRule(rule -> {
            for (RuleDescription.Message message : rule.messages()) {
                assertTrue(message.text().endsWith("."), message.id() + " ends with a full stop");
                assertTrue(!message.placeholders().isEmpty(), message.id() + " names what it is about");
            }
            assertTrue(rule.summary().endsWith("."), "the summary ends with a full stop");
        });
    }

    /** What flint prints where the case is a project of its own. */
    private String run(RuleDescription rule, Path folder) throws IOException {
        Path project = Cases.copy(folder, temporary);
        CheckOutcome.Checked checked = assertInstanceOf(
                CheckOutcome.Checked.class, Engine.check(Cases.only(project, List.of(rule.id()))));
        StringBuilder out = new StringBuilder();
        Format.TERMINAL.write(checked.report(), Terminal.PLAIN, out);
        return "$ flint check --rule " + rule.id() + " .\n" + out;
    }

    private interface Check {
        void of(RuleDescription rule) throws IOException;
    }

    private static Stream<DynamicTest> everyRule(Check check) {
        return Catalogue.load().rules().stream()
                .map(Catalogue.Entry::description)
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check.of(rule)));
    }
}
