package dev.flint.flink.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What reflection cannot see: the text {@code by-hand.txt}, whose head explains its words.
 *
 * @param open prefixes, with the versions that take every key behind them
 * @param keys keys that are read without an option
 * @param gone keys of older versions that none of the known ones reads
 * @param notSettings classes whose options are written elsewhere than in a configuration
 */
record HandWritten(
        Map<String, VersionRange> open, Map<String, Key> keys, Set<String> gone, Set<String> notSettings) {

    /** A key with the versions that read it. */
    record Key(VersionRange versions, String type) {}

    static HandWritten read(Path file, List<String> minors) throws IOException {
        Map<String, VersionRange> open = new LinkedHashMap<>();
        Map<String, Key> keys = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        Set<String> notSettings = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            switch (words[0]) {
                case "open" -> open.put(words[1], VersionRange.parse(words[2], minors));
                case "key" -> keys.put(words[1], new Key(VersionRange.parse(words[2], minors), words[3]));
                case "gone" -> gone.add(words[1]);
                case "not" -> notSettings.add(words[1]);
                default -> throw new IOException(file + ": open, key, gone or not is wanted: " + line);
            }
        }
        return new HandWritten(open, keys, gone, notSettings);
    }
}
