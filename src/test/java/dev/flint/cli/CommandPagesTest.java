package dev.flint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.rules.Cases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the commands show as flint's output is flint's output. With {@code -Dflint.pages=write} they are written anew. */
class CommandPagesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```text project=(\\S+)\n\\$ flint (.*)\n((?:.*\n)*?)```\n");

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "README.md, testdata/projects, 1",
        "docs/types.md, testdata/projects, 4",
        "docs/config.md, testdata/config, 3",
        "docs/size.md, testdata/projects, 2"
    })
    void everyShownOutputIsTheOutput(Path page, Path projects, int examples) throws IOException {
        String text = Files.readString(page);
        Matcher example = EXAMPLE.matcher(text);
        StringBuilder renewed = new StringBuilder();
        int count = 0;
        while (example.find()) {
            count++;
            Path project = Cases.copy(projects.resolve(example.group(1)), temporary);
            String shown = "```text project=" + example.group(1) + "\n$ flint " + example.group(2) + "\n"
                    + run(project, arguments(example.group(2))) + "```\n";
            example.appendReplacement(renewed, Matcher.quoteReplacement(shown));
        }
        example.appendTail(renewed);
        assertTrue(count >= examples, "the page shows examples");
        if (System.getProperty("flint.pages", "").equals("write")) {
            Files.writeString(page, renewed);
        } else {
            assertEquals(renewed.toString(), text);
        }
    }

    private static String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(line);
        while (matcher.find()) {
            arguments.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return arguments.toArray(String[]::new);
    }

    private static String run(Path project, String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                project,
                Surroundings.Terminal.NONE);
        assertEquals(0, FlintCommand.run(surroundings, arguments));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
