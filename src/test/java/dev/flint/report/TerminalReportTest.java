package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {

    @Test
    void aFinding() {
        assertEquals(
                """
                warning[FLINT414 rocksdb-full-checkpoints]: every checkpoint uploads the whole RocksDB state:
                  `execution.checkpointing.incremental` is not set to `true` in Flink 1.20
                 --> conf/config.yaml:3:5
                  |
                2 |   backend:
                3 |     type: rocksdb
                  |     ^~~~~~~~~~~~~
                4 |     local-recovery: true
                  |
                  = help: flint explain FLINT414

                Found 1 warning in 42 files (3 rules).
                """,
                Sample.simple().write(Format.TERMINAL));
    }

    @Test
    void allThatAReportCanHold() {
        assertEquals(
                """
                error[FLINT101 kryo-collection-type]: field `tags` is a `HashMap<String,
                  String>`, which Flink 1.20 serializes with Kryo
                  ╭▸ src/main/java/com/acme/OrderJob.java:4:10
                  │
                3 │ public class OrderJob {
                4 │     private java.util.HashMap<String, String> tags;
                  │             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                ...
                8 │             new RocksDBStateBackend(uri));
                  │             ---------------------------- and goes into this state
                  │
                  ├╴because:
                  │   1. `OrderJob` is the element of a stream
                  │      (src/main/java/com/acme/OrderJob.java:3:14)
                  │   2. its field `tags` is no POJO (src/main/java/com/acme/OrderJob.java:4:44)
                  ╰╴help: flint explain FLINT101

                warning[FLINT414 rocksdb-full-checkpoints]: every checkpoint uploads the whole
                  RocksDB state: `execution.checkpointing.incremental` is not set to `true` in
                  Flink 1.20
                  ╭▸ deploy/flink-conf.yaml:2:1
                  │
                1 │ # orders
                2 │ state.backend: rocksdb
                  │ ^~~~~~~~~~~~~~~~~~~~~~
                3 │ s3.secret-key: ******
                  │
                  ├▸ src/main/java/com/acme/OrderJob.java:7:9
                  │
                7 │         env.setStateBackend(
                  │         --------------------
                8 │             new RocksDBStateBackend(uri));
                  │             ---------------------------- set here
                  │
                  ├╴fix (safe): set `execution.checkpointing.incremental`
                3 │ + execution.checkpointing.incremental: true
                  ╰╴help: flint explain FLINT414

                warning[FLINT414 rocksdb-full-checkpoints]: every checkpoint uploads the whole
                  RocksDB state: `evil\\u001b[2J](javascript:1) \\u202e\ufffd\\n::error::pwned
                  #\\#[error]x` is not set to `true` in Flink {0}
                  ╭▸ odd dir/größe #1 [a]%20,b:c\\u202e.yaml:1:5
                  │
                1 │ a: "\\u001b[31m全角\\u0000\ufffd"
                  │     ^~~~~~~~~~~~~~~~~~~~~
                2 │ b: 2
                  │
                  ╰╴help: flint explain FLINT414

                info[FLINT205 untested-main]: no test runs the main of com.acme.OrderJob
                  ╭▸ pom.xml:1:1
                  ╰╴help: flint explain FLINT205

                not read: broken.yaml:1:1
                  line 3: a tab where YAML wants blanks

                Found 1 error, 2 warnings, 1 info in 42 files (3 rules).
                2 findings of low confidence hidden: --pedantic shows them.
                1 finding suppressed.
                1 place not evaluated: --format json lists them with the reason.
                1 input not read: see above.
                """,
                Sample.rich().write(Format.TERMINAL, new Terminal(80, false, Optional.empty(), true)));
    }

    @Test
    void aCleanRun() {
        assertEquals("No findings in 42 files (3 rules).\n", new Sample().write(Format.TERMINAL));
    }

    @Test
    void tabsAndWideCharactersStandAboveTheirCaret() {
        assertFrame("\tx: 全角 = NEEDLE;", "NEEDLE", "1 |     x: 全角 = NEEDLE;", "  |               ^~~~~~");
        assertFrame("ab\tNEEDLE", "NEEDLE", "1 | ab  NEEDLE", "  |     ^~~~~~");
        assertFrame("\t全角\t", "全角", "1 |     全角", "  |     ^~~~");
        assertFrame("e\u0301\ud83d\ude80 NEEDLE", "NEEDLE", "1 | e\u0301\ud83d\ude80 NEEDLE", "  |     ^~~~~~");
        assertFrame("a\u0000 NEEDLE", "NEEDLE", "1 | a\\u0000 NEEDLE", "  |         ^~~~~~");
        assertFrame("x NEEDLE\r\ny", "NEEDLE", "1 | x NEEDLE", "  |   ^~~~~~");
    }

    @Test
    void aMaskIsAsLongAsItIsShown() {
        assertFrame("k: https://me:verylongpassword@h NEEDLE", "NEEDLE", "1 | k: https://******@h NEEDLE",
                "  |                     ^~~~~~");
        assertFrame("password: abc", "abc", "1 | password: ******", "  |           ^~~~~~");
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String line = "a".repeat(5_000) + " NEEDLE " + "b".repeat(5_000);
        String report = frame(line, "NEEDLE", 60);
        String shown = report.lines().filter(text -> text.contains("NEEDLE")).findFirst().orElseThrow();
        assertEquals("1 | ..." + "a".repeat(15) + " NEEDLE " + "b".repeat(27) + "...", shown);
        assertTrue(report.contains("\n  |    " + " ".repeat(16) + "^~~~~~\n"), report);
        assertFrame("NEEDLE" + "b".repeat(99), "NEEDLE", "1 | NEEDLE" + "b".repeat(44) + "...", "  | ^~~~~~");
        assertFrame("b".repeat(99) + "NEEDLE", "NEEDLE", "1 | ..." + "b".repeat(44) + "NEEDLE",
                "  |    " + " ".repeat(44) + "^~~~~~");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 57, 80, 120})
    void noLineIsWiderThanTheScreen(int width) {
        for (boolean unicode : new boolean[] {true, false}) {
            Terminal screen = new Terminal(width, false, Optional.empty(), unicode);
            Sample sample = Sample.rich();
            sample.file("x.yaml", "全".repeat(3_000) + "NEEDLE" + "\t".repeat(3_000));
            sample.finding(
                    Sample.UNTESTED,
                    Finding.of("FLINT205", "default", sample.at("x.yaml", "NEEDLE"), "x")
                            .with("job", "j".repeat(500) + " " + "全".repeat(500))
                            .related(sample.at("x.yaml", "全全"), "word ".repeat(50))
                            .step(sample.at("x.yaml", "全"), "step ".repeat(50) + "s".repeat(500))
                            .fix(new Fix(
                                    Fix.Safety.UNSAFE,
                                    "fix ".repeat(50),
                                    List.of(new Edit(sample.at("x.yaml", "NEEDLE"), "PIN ".repeat(500)))))
                            .build());
            for (String line : sample.write(Format.TERMINAL, screen).split("\n")) {
                // Rules, paths and commands are there to be found, clicked and copied whole.
                boolean whole = line.endsWith("]:") || line.contains("▸") || line.contains("-->")
                        || line.contains("format json") || line.contains("pedantic") || line.contains("Found");
                int escape = line.contains("#\\#[") ? 1 : 0;
                assertTrue(whole || Cells.of(line) <= Math.max(width, 40) + escape, line);
            }
        }
    }

    @Test
    void manyLinesAreShownByTheirEnds() {
        Sample sample = new Sample();
        SourceFile file = sample.file("a.yaml", "a:\n  b: 1\n  c: 2\n\n  d: 3\n  e: 4\n  f: 5  \ng: 6\n");
        int end = file.text().indexOf("g: 6");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", file.place(0, end), "a").with("job", "j").build());
        assertTrue(
                sample.write(Format.TERMINAL)
                        .contains(
                                """
                                1 | a:
                                  | ^~
                                2 |   b: 1
                                  |   ~~~~
                                ...
                                7 |   f: 5
                                  |   ~~~~
                                8 | g: 6
                                  |
                                """),
                sample.write(Format.TERMINAL));
    }

    @Test
    void relatedPlacesInTheSameFileShareTheFrame() {
        Sample sample = new Sample();
        sample.file("a.yaml", "first: 1\nb: 2\nc: 3\nd: 4\ne: 5\nsecond: 6\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", "second"), "a")
                        .with("job", "j")
                        .related(sample.at("a.yaml", "first"), "this one")
                        .related(sample.at("a.yaml", "c: 3"), "and this")
                        .related(sample.at("a.yaml", "second"), "wins")
                        .build());
        assertTrue(
                sample.write(Format.TERMINAL)
                        .contains(
                                """
                                 --> a.yaml:6:1
                                  |
                                1 | first: 1
                                  | ----- this one
                                2 | b: 2
                                3 | c: 3
                                  | ---- and this
                                4 | d: 4
                                5 | e: 5
                                6 | second: 6
                                  | ^~~~~~
                                  |
                                  = note: wins
                                  = help: flint explain FLINT205
                                """),
                sample.write(Format.TERMINAL));
    }

    @Test
    void aFixIsALittleDiff() {
        Sample sample = new Sample();
        sample.file("a.yaml", "a: 1\nb: old\nc: old\nd: 4\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", "b"), "a")
                        .with("job", "j")
                        .fix(new Fix(
                                Fix.Safety.UNSAFE,
                                "write it new",
                                List.of(
                                        new Edit(sample.at("a.yaml", "c: old"), "c: new"),
                                        new Edit(sample.at("a.yaml", "old"), "new"),
                                        new Edit(new Place("a.yaml", new Span(5, 1, 5, 1)), "e: 5\nf: 6\n"))))
                        .build());
        assertTrue(
                sample.write(Format.TERMINAL)
                        .contains(
                                """
                                  = fix (unsafe): write it new
                                2 | - b: old
                                2 | + b: new
                                3 | - c: old
                                3 | + c: new
                                5 | + e: 5
                                6 | + f: 6
                                """),
                sample.write(Format.TERMINAL));
    }

    @Test
    void aLongFixIsCut() {
        Sample sample = new Sample();
        sample.file("a.yaml", "a: 1\n");
        sample.file("other.yaml", "x: 1\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", "a"), "a")
                        .with("job", "j")
                        .fix(new Fix(
                                Fix.Safety.SAFE,
                                "add",
                                List.of(new Edit(sample.at("other.yaml", "x: 1"), "x: 1\n" + "y: 1\n".repeat(20)))))
                        .build());
        String report = sample.write(Format.TERMINAL);
        assertTrue(report.contains("   | other.yaml\n 2 | + y: 1\n"), report);
        assertTrue(report.contains("13 | + y: 1\n   | ... 9 more lines\n"), report);
        assertFalse(report.contains("14 | "), report);
    }

    @Test
    void aFileThatIsNotAtHandIsNamed() {
        Sample sample = new Sample();
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", new Place("gone.yaml", new Span(120, 3, 120, 9)), "a")
                        .with("job", "j")
                        .related(new Place("lost.yaml", new Span(7, 1, 7, 2)), "see this")
                        .build());
        assertEquals(
                """
                info[FLINT205 untested-main]: no test runs the main of j
                   --> gone.yaml:120:3
                   --> lost.yaml:7:1
                    = lost.yaml:7:1: see this
                    = help: flint explain FLINT205
                """,
                sample.write(Format.TERMINAL).substring(0, sample.write(Format.TERMINAL).indexOf("\n\n") + 1));
    }

    @Test
    void aPlaceBehindTheEndOfItsFileHurtsNothing() {
        Sample sample = new Sample();
        sample.file("a.yaml", "");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", new Place("a.yaml", new Span(3, 7, 9, 2)), "a")
                        .with("job", "j")
                        .build());
        assertTrue(sample.write(Format.TERMINAL).contains("--> a.yaml:3:7\n"));
        SarifSchema.assertValid(sample.write(Format.SARIF));
    }

    private static void assertFrame(String text, String marked, String line, String underline) {
        String report = frame(text, marked, 57);
        assertTrue(report.contains("\n" + line + "\n" + underline + "\n"), report);
    }

    private static String frame(String text, String marked, int width) {
        Sample sample = new Sample();
        sample.file("a.yaml", text);
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", marked), "a").with("job", "j").build());
        return sample.write(Format.TERMINAL, new Terminal(width, false, Optional.empty(), false));
    }
}
