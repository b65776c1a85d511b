package dev.flint.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLoaderTest {

    @TempDir
    Path folder;

    @Test
    void utf8WithAndWithoutMark() {
        assertEquals("ä\uD83D\uDE00\uFFFD", text("a.yaml", "ä\uD83D\uDE00\uFFFD".getBytes(StandardCharsets.UTF_8)));
        assertEquals("ä\uFFFD", text("a.yaml", "\uFEFFä\uFFFD".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", text("a.yaml", new byte[0]));
    }

    @Test
    void utf16NeedsItsMark() {
        assertEquals("a: ä", text("a.yaml", "\uFEFFa: ä".getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("a: ä", text("a.yaml", "\uFEFFa: ä".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "is no text: byte 1 is NUL; save it as UTF-8",
                problem("a.yaml", "a: b".getBytes(StandardCharsets.UTF_16LE)).message());
    }

    @Test
    void brokenUtf8IsToldWithItsPlace() {
        Problem problem = problem("A.java", concat("class A {\n  // \u00e4 caf".getBytes(StandardCharsets.UTF_8), 0xE9));
        assertEquals("is not UTF-8: byte 21 (0xE9, line 2); save it as UTF-8", problem.message());
        assertEquals(new Span(2, 11, 2, 11), problem.place().span());
    }

    @Test
    void theOffsetCountsTheMark() {
        Problem problem = problem("A.java", concat("\uFEFFab".getBytes(StandardCharsets.UTF_8), 0xFF));
        assertEquals("is not UTF-8: byte 5 (0xFF, line 1); save it as UTF-8", problem.message());
    }

    @Test
    void aCutOffCharacterIsBroken() {
        assertEquals(
                "is not UTF-8: byte 1 (0xC3, line 1); save it as UTF-8",
                problem("a.yaml", new byte[] {'a', (byte) 0xC3}).message());
    }

    @Test
    void aFormatMayAllowOtherEncodings() {
        assertEquals("k=caf\u00e9", text("a.properties", concat("k=caf".getBytes(StandardCharsets.UTF_8), 0xE9)));
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<project>\u00e9</project>";
        assertEquals(xml, text("pom.xml", xml.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aLargeFileIsNotRead() {
        assertEquals(
                "is over 5 MB and is not read; split it or name it in .flintignore",
                problem("a.yaml", new byte[FileLoader.LARGEST + 1]).message());
        byte[] blanks = " ".repeat(FileLoader.LARGEST).getBytes(StandardCharsets.US_ASCII);
        assertEquals(FileLoader.LARGEST, text("a.yaml", blanks).length());
    }

    @Test
    void aBinaryFileIsAProblemOnlyWhereTheNamePromisesText() throws IOException {
        Path file = Files.write(folder.resolve("x"), new byte[] {'a', 0, 'b'});
        assertInstanceOf(Loaded.PassedOver.class, FileLoader.load(new Candidate("x.png", file, false)));
        Loaded.Failed failed =
                assertInstanceOf(Loaded.Failed.class, FileLoader.load(new Candidate("x.yaml", file, true)));
        assertEquals("is no text: byte 1 is NUL; save it as UTF-8", failed.problem().message());
    }

    @Test
    void aFileThatIsGoneIsAProblem() {
        Loaded.Failed failed = assertInstanceOf(
                Loaded.Failed.class, FileLoader.load(new Candidate("x.yaml", folder.resolve("x.yaml"), true)));
        assertEquals(Problem.of("x.yaml", "cannot be read: it is not there any more"), failed.problem());
    }

    private static String text(String path, byte[] bytes) {
        return assertInstanceOf(Loaded.Text.class, FileLoader.decode(path, bytes)).file().text();
    }

    private static Problem problem(String path, byte[] bytes) {
        return assertInstanceOf(Loaded.Failed.class, FileLoader.decode(path, bytes)).problem();
    }

    private static byte[] concat(byte[] start, int last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start);
        out.write(last);
        return out.toByteArray();
    }
}
