package dev.flint.flink.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.options.OptionIndex.Line;
import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed index is whole and in the form that its head tells. */
class OptionIndexTest {

    private static final int MOST_BYTES = 120_000;

    private final OptionIndex index = OptionIndex.load();

    @Test
    void coversEveryKnownVersion() {
        assertEquals(FlinkVersion.KNOWN, index.versions());
    }

    @Test
    void isSmallAndPlainText() throws IOException {
        byte[] bytes;
        try (InputStream in = OptionIndex.class.getResourceAsStream("options.txt")) {
            bytes = in.readAllBytes();
        }
        assertTrue(bytes.length < MOST_BYTES, bytes.length + " bytes");
        for (byte b : bytes) {
            assertTrue(b >= ' ' && b < 127 || b == '\n' || b == '\t', "byte " + b);
        }
        assertEquals('\n', bytes[bytes.length - 1]);
    }

    @Test
    void keysAreSortedAndEachStandsOnce() throws IOException {
        String before = "";
        try (InputStream in = OptionIndex.class.getResourceAsStream("options.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (String line : text.lines().toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    String key = line.substring(0, tab);
                    assertTrue(before.compareTo(key) < 0, before + " before " + key);
                    before = key;
                }
            }
        }
    }

    @Test
    void holdsItsKeysAndNoneBesideThem() {
        Set<String> keys = new HashSet<>(index.keys());
        for (String key : keys) {
            assertFalse(index.lines(key).isEmpty(), key);
            for (String near : List.of(key + "a", key + "\t", key.substring(1), key.substring(0, key.length() - 1))) {
                assertEquals(keys.contains(near), !index.lines(near).isEmpty(), near);
            }
        }
        for (String stranger : List.of("", " ", "\uffff", "\n", "enum", "versions")) {
            assertTrue(index.lines(stranger).isEmpty(), stranger);
        }
    }

    @Test
    void linesOfAKeyFollowEachOtherAndAreOfKnownTypes() {
        for (String key : index.keys()) {
            List<Line> lines = index.lines(key);
            assertFalse(lines.isEmpty(), key);
            int next = 0;
            for (Line line : lines) {
                assertTrue(line.from() >= next && line.to() >= line.from(), key);
                assertTrue(line.to() < index.versions().size(), key);
                assertTrue(line.type().matches("[=?]|L?([dmbinfsp]|e\\d+)!?"), key + ": " + line.type());
                next = line.to() + 1;
            }
        }
    }

    @Test
    void otherNamesAndOptionsPointAtEachOther() {
        for (String key : index.keys()) {
            for (Line line : index.lines(key)) {
                for (int version = line.from(); version <= line.to(); version++) {
                    for (String other : line.others()) {
                        Line there = index.line(other, version);
                        assertNotNull(there, key + " -> " + other + " in " + index.versions().get(version));
                        if (line.isAlias()) {
                            assertTrue(there.declares() && there.others().contains(key), key + " -> " + other);
                        }
                    }
                }
            }
        }
    }

    @Test
    void enumsAreTold() {
        for (String key : index.keys()) {
            for (Line line : index.lines(key)) {
                int at = line.type().indexOf('e');
                if (at >= 0) {
                    String number = line.type().substring(at + 1).replace("!", "");
                    assertFalse(index.enumConstants(Integer.parseInt(number)).isEmpty(), key);
                }
            }
        }
    }
}
