package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Confidence;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.findings.catalogue.RuleDescription.Message;
import dev.flint.report.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulePageTest {

    private static final String PAGE =
            """
            # FLINT414 rocksdb-full-checkpoints

            RocksDB uploads **its whole state** with every checkpoint, because `execution.checkpointing.incremental`
            is off ([docs](https://example.org/a/very/long/link/to/the/documentation/of/flink/that/does/not/fit)).

            ## What it finds

            - a configuration with `state.backend.type: rocksdb` and nothing that
              continues here
            * code: `new EmbeddedRocksDBStateBackend()` *without* `true`
              1. a nested one

            ```yaml
            state.backend.type: rocksdb   # not a heading

              indented: |
            ```

            | version | key |
            |---|:--:|
            | 1.13 to 1.19 | `state.backend.incremental`, the old name that 2.0 still reads as a fallback |
            | 1.20 | a \\| b |

            > It is safe.

            ---
            <!-- for the editor -->
            See <https://flink.apache.org>, snake_case_name, 2 * 3 * 4, \\*stars\\*, [no link] and `` a`b ``.
            """;

    private static final Terminal NARROW = new Terminal(60, false, Optional.empty(), false);

    @Test
    void thePageIsReadableText() throws IOException {
        assertEquals(
                """
                FLINT414 rocksdb-full-checkpoints
                warning, since flint 0.1.0

                RocksDB uploads its whole state with every checkpoint,
                because `execution.checkpointing.incremental` is off (docs
                (https://example.org/a/very/long/link/to/the/documentation/of/flink/that/does/not/fit)).

                What it finds
                -------------

                - a configuration with `state.backend.type: rocksdb` and
                  nothing that continues here
                - code: `new EmbeddedRocksDBStateBackend()` without `true`
                  1. a nested one

                    state.backend.type: rocksdb   # not a heading

                      indented: |

                version       key
                ------------  ----------------------------------------------
                1.13 to 1.19  `state.backend.incremental`, the old name that
                              2.0 still reads as a fallback
                1.20          a | b

                | It is safe.

                ------------------------------------------------------------

                See https://flink.apache.org, snake_case_name, 2 * 3 * 4,
                *stars*, [no link] and ` a`b `.
                """,
                page(PAGE, NARROW));
    }

    @Test
    void coloursChangeNothingButTheMarks() throws IOException {
        Terminal colourful = new Terminal(60, true, Optional.of("file:///p/"), true);
        String page = page(PAGE, colourful);
        assertTrue(page.contains("\u001b[1mits whole state\u001b[0m"), page);
        assertTrue(page.contains("\u001b[36mexecution.checkpointing.incremental\u001b[0m"), page);
        assertTrue(page.contains("\u001b]8;;https://flink.apache.org\u001b\\"), page);
        for (String line : page.split("\n")) {
            String plain = line.replaceAll("\u001b\\[[0-9;]+m", "").replaceAll("\u001b\\]8;;[!-~]*\u001b\\\\", "");
            assertFalse(plain.contains("\u001b"), plain);
            assertTrue(Cells.of(plain) <= 60, plain);
        }
    }

    @Test
    void whatIsNoMarkdownHurtsNothing() throws IOException {
        for (String odd : List.of(
                "", "#", "# ", "```", "```\nx", "|", "| a |\n|---|", "- ", "1.", "[", "[a](", "`", "``", "**", "<",
                "\\", ">", "<!--", "* a\n\n\n* b", "\u001b[2J", "|a|\n|-|\n|b|c|d|\n||", "**a", "a\r\nb", "-\n", "[a]()")) {
            String page = page(odd, NARROW);
            assertTrue(page.endsWith("\n"), odd);
            assertFalse(page.contains("\u001b"), odd);
        }
    }

    @Test
    void theCatalogueIsATable() throws IOException {
        Terminal wide = new Terminal(100, false, Optional.empty(), false);
        assertEquals(
                """
                FLINT101  error    kryo-collection-type      Finds kryo collection type
                FLINT205  info     untested-main             Finds untested main
                FLINT414  warning  rocksdb-full-checkpoints  Finds rocksdb full checkpoints
                """,
                list(RuleList.TERMINAL, wide));
        assertTrue(list(RuleList.TERMINAL, NARROW)
                .startsWith("FLINT101  error    kryo-collection-type\n          Finds kryo"));
        assertEquals(
                """
                | rule | name | severity | what it finds |
                |---|---|---|---|
                | [FLINT101](rules/FLINT101-kryo-collection-type/rule.md) | `kryo-collection-type` | error \
                | Finds kryo collection type |
                | [FLINT205](rules/FLINT205-untested-main/rule.md) | `untested-main` | info | Finds untested main |
                | [FLINT414](rules/FLINT414-rocksdb-full-checkpoints/rule.md) | `rocksdb-full-checkpoints` | warning \
                | Finds rocksdb full checkpoints |
                """,
                list(RuleList.MARKDOWN, wide));
        Object rules = Json.parse(list(RuleList.JSON, wide));
        assertEquals("FLINT414", Json.at(rules, 2, "id"));
        assertEquals(List.of("state.backend.type"), Json.at(rules, 2, "keys"));
        assertEquals("high", Json.at(rules, 2, "messages", 0, "confidence"));
    }

    private static String page(String page, Terminal screen) throws IOException {
        RuleDescription rule = new RuleDescription(
                "FLINT414",
                "rocksdb-full-checkpoints",
                "s",
                "d",
                "0.1.0",
                List.of(),
                List.of(),
                List.of(new Message("default", "x", Severity.WARNING, Confidence.HIGH)),
                page);
        StringBuilder out = new StringBuilder();
        RulePage.write(rule, screen, out);
        return out.toString();
    }

    private static String list(RuleList format, Terminal screen) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(List.of(Sample.KRYO, Sample.UNTESTED, Sample.ROCKSDB), screen, out);
        return out.toString();
    }
}
