package dev.flint.flink.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the generator puts declarations of several versions together. */
class IndexWriterTest {

    private static final String ARTIFACTS = """
            versions 1.13.6 1.14.6 1.15.4 1.16.3
            core 1.13-
            dfs 1.13 1.14-1.15:? 1.16
            +beside 1.13-1.14@2.12 1.15:9.9@2.11
            """;

    @TempDir
    Path folder;

    @Test
    void versionsThatSayTheSameAreOneLine() throws IOException {
        assertEquals(
                "a.key\tac\ti\t1\n\td\ti\t2\tb.key\nb.key\td\t=\t\ta.key\n",
                body("", option("1.13", "core", "a.key", "i", "1"),
                        option("1.14", "core", "a.key", "i", "1"),
                        option("1.15", "core", "a.key", "i", "1"),
                        option("1.16", "core", "a.key", "i", "2", "b.key")));
    }

    @Test
    void aGapThatBothSidesAgreeOnIsFilled() throws IOException {
        assertEquals(
                "x.both\tad\ts\nx.first\ta\ts\n\tbc\t?\nx.last\tbc\t?\n\td\ts\n",
                body("", option("1.13", "dfs", "x.both", "s", null),
                        option("1.16", "dfs", "x.both", "s", null),
                        option("1.13", "dfs", "x.first", "s", null),
                        option("1.16", "dfs", "x.last", "s", null)));
    }

    @Test
    void ofTwoConstantsWithOneKeyTheOneInUseCounts() throws IOException {
        DeclaredOption old = new DeclaredOption("1.13", "core", "A#OLD", "a.key", "s", null, List.of(), true, true);
        assertEquals("a.key\ta\td\t10 s\n", body("", old, option("1.13", "core", "a.key", "d", "10 s")));
        assertEquals("a.key\ta\ts!\n", body("", old));
    }

    @Test
    void placeholdersAndInternalKeysStayOut() throws IOException {
        assertEquals("", body("", option("1.13", "core", "metrics.reporter.<name>.class", "s", null),
                option("1.13", "core", "$internal.x", "s", null),
                option("1.13", "core", "fields.#.max", "s", null)));
    }

    @Test
    void whatIsWrittenByHandIsAdded() throws IOException {
        assertEquals(
                "open fs. ad\ngone a.dead\na.script\tbc\ti\n",
                body("open fs. 1.13-\nkey a.script 1.14-1.15 i\ngone a.dead\n"));
    }

    @Test
    void defaultsThatWouldBreakALineAreEscaped() throws IOException {
        assertEquals(
                "a.empty\ta\ts\t''\na.lines\ta\ts\tx\\ty\\nz\\\\\n",
                body("", option("1.13", "core", "a.lines", "s", "x\ty\nz\\"),
                        option("1.13", "core", "a.empty", "s", "")));
    }

    @Test
    void jarsAreNamedAsTheTableSays() throws IOException {
        ArtifactTable table = table();
        assertEquals(
                List.of("core-1.13.6.jar", "dfs-1.13.6.jar", "beside_2.12-1.13.6.jar"),
                table.jars(0).stream().map(ArtifactTable.Jar::fileName).toList());
        assertEquals(
                List.of("core-1.15.4.jar", "beside_2.11-9.9.jar"),
                table.jars(2).stream().map(ArtifactTable.Jar::fileName).toList());
    }

    @Test
    void rangesOfUnknownVersionsAreRefused() {
        List<String> minors = List.of("1.13", "1.14");
        assertThrows(IOException.class, () -> VersionRange.parse("1.12-", minors));
        assertThrows(IOException.class, () -> VersionRange.parse("1.14-1.13", minors));
        assertThrows(IOException.class, () -> VersionRange.parse("", minors));
    }

    private String body(String byHand, DeclaredOption... declared) throws IOException {
        ArtifactTable table = table();
        Path file = Files.writeString(folder.resolve("by-hand.txt"), byHand);
        String text =
                new IndexWriter(table, HandWritten.read(file, table.minors()), List.of(declared)).text();
        String versions = "versions 1.13 1.14 1.15 1.16\n";
        return text.substring(text.indexOf(versions) + versions.length());
    }

    private ArtifactTable table() throws IOException {
        return ArtifactTable.read(Files.writeString(folder.resolve("artifacts.txt"), ARTIFACTS));
    }

    private static DeclaredOption option(
            String group, String artifact, String key, String type, String defaultText, String... fallbackKeys) {
        return new DeclaredOption(
                group, artifact, "A#" + key, key, type, defaultText, List.of(fallbackKeys), false, true);
    }
}
