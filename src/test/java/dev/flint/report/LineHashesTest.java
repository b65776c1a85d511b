package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.flint.text.SourceFile;
import org.junit.jupiter.api.Test;

/** The expected hashes are those of github/codeql-action and of Microsoft's multitool. */
class LineHashesTest {

    private static final String CONF =
            "taskmanager.memory.process.size: 1g\nstate.backend.type: rocksdb\nexecution.checkpointing.interval: 10s\n";

    @Test
    void areThoseOfTheUploadAction() {
        assertArrayEquals(
                new String[] {"ca7e4b891b4c5bc:1", "58df1e33891c6c21:1", "7ad76ba8526ecd1a:1", lastLine()},
                hashes(CONF));
    }

    @Test
    void lineEndsAndBlanksDoNotMatter() {
        String[] unix = hashes(CONF);
        assertArrayEquals(unix, hashes(CONF.replace("\n", "\r\n")));
        assertArrayEquals(unix, hashes(CONF.replace("\n", "\r")));
        assertArrayEquals(unix, hashes(CONF.replace(": ", " :\t").replace(" :", ":")));
    }

    @Test
    void equalLinesAreCounted() {
        String[] hashes = hashes("x\n".repeat(300));
        String hash = hashes[0].substring(0, hashes[0].indexOf(':'));
        assertEquals(hash + ":1", hashes[0]);
        assertEquals(hash + ":2", hashes[1]);
        assertEquals(hash + ":251", hashes[250]);
        assertNotEquals(hash, hashes[251].substring(0, hashes[251].indexOf(':')));
    }

    @Test
    void anEmptyFileHasOneLine() {
        assertEquals(1, hashes("").length);
        assertEquals(lastLine(), hashes("")[0]);
    }

    /** Of a line in which nothing stands but the end of the file. */
    private static String lastLine() {
        long hash = 65_535;
        for (int i = 1; i < 100; i++) {
            hash *= 37;
        }
        return Long.toHexString(hash) + ":1";
    }

    private static String[] hashes(String text) {
        return LineHashes.of(new SourceFile("a", text));
    }
}
