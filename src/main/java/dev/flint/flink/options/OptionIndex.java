package dev.flint.flink.options;

import dev.flint.flink.version.FlinkVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Set;

/**
 * The text {@code options.txt}, whose head explains its form, with the way to each key's lines. Lines are taken apart
 * when somebody asks for them: most keys nobody ever asks for.
 */
final class OptionIndex {

    private static final String RESOURCE = "options.txt";

    /** What a line tells about a key in a range of versions, both ends counted from the oldest. */
    record Line(int from, int to, String type, String defaultText, List<String> others) {

        boolean holds(int version) {
            return from <= version && version <= to;
        }

        /** The key is the name of an option. */
        boolean declares() {
            return !isAlias() && !isGap();
        }

        /** The key is read for the {@link #others}. */
        boolean isAlias() {
            return type.equals("=");
        }

        boolean isDeprecated() {
            return type.endsWith("!");
        }

        /** Nothing is known of these versions. */
        boolean isGap() {
            return type.equals("?");
        }
    }

    private final String text;
    private final Map<String, List<Line>> told = new ConcurrentHashMap<>();
    private final List<FlinkVersion> versions = new ArrayList<>();
    private final List<List<String>> enums = new ArrayList<>();
    private final Map<String, Line> open = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    /** Where the first key stands: from here on the lines are sorted by key. */
    private final int firstKey;

    private OptionIndex(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            if (line.indexOf('\t') >= 0) {
                break;
            }
            head(line);
            at = end + 1;
        }
        this.firstKey = at;
    }

    static OptionIndex load() {
        try (InputStream in = OptionIndex.class.getResourceAsStream(RESOURCE)) {
            return new OptionIndex(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException problem) {
            throw new UncheckedIOException("flint's own option index cannot be read", problem);
        }
    }

    private void head(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, space)) {
            case "versions" -> {
                for (String minor : split(rest, ' ')) {
                    versions.add(FlinkVersion.parse(minor).orElseThrow());
                }
            }
            case "enum" -> enums.add(split(rest.substring(rest.indexOf(' ') + 1), ','));
            case "open" -> {
                int range = rest.indexOf(' ');
                open.put(rest.substring(0, range), line(rest.substring(range + 1) + "\t"));
            }
            case "gone" -> gone.add(rest);
            default -> { }
        }
    }

    /** Where a version stands, counted from the oldest; one newer than any stands with the newest; -1 if older than all. */
    int position(FlinkVersion version) {
        int at = versions.size() - 1;
        while (at >= 0 && version.compareTo(versions.get(at)) < 0) {
            at--;
        }
        return at;
    }

    /** The versions that the index tells about, oldest first. */
    List<FlinkVersion> versions() {
        return versions;
    }

    /** All keys, sorted. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int at = firstKey; at < text.length(); at = text.indexOf('\n', at) + 1) {
            if (text.charAt(at) != '\t') {
                keys.add(text.substring(at, text.indexOf('\t', at)));
            }
        }
        return keys;
    }

    /** Where the lines of a key begin, behind the key; -1 if the index does not hold it. */
    private int start(String key) {
        int low = firstKey;
        int high = text.length();
        while (low < high) {
            int at = keyBefore((low + high) / 2, low);
            int tab = text.indexOf('\t', at);
            int order = text.substring(at, tab).compareTo(key);
            if (order == 0) {
                return tab;
            }
            if (order > 0) {
                high = at;
            } else {
                low = keyBehind(tab);
            }
        }
        return -1;
    }

    /** The beginning of the line with a key that a position belongs to; not before the lowest, which is such a line. */
    private int keyBefore(int position, int lowest) {
        int at = text.lastIndexOf('\n', position - 1) + 1;
        while (at > lowest && text.charAt(at) == '\t') {
            at = text.lastIndexOf('\n', at - 2) + 1;
        }
        return Math.max(at, lowest);
    }

    /** The beginning of the next line with a key, or the end of the text. */
    private int keyBehind(int position) {
        int at = text.indexOf('\n', position) + 1;
        while (at < text.length() && text.charAt(at) == '\t') {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    boolean isGone(String key) {
        return gone.contains(key);
    }

    List<String> enumConstants(int number) {
        return enums.get(number);
    }

    /** The longest open prefix, with its versions, that the key begins with; {@code null} if none. */
    Map.Entry<String, Line> openPrefix(String key) {
        Map.Entry<String, Line> longest = null;
        for (Map.Entry<String, Line> entry : open.entrySet()) {
            String prefix = entry.getKey();
            if (key.startsWith(prefix) && (longest == null || longest.getKey().length() < prefix.length())) {
                longest = entry;
            }
        }
        return longest;
    }

    /** What the index tells about a key, oldest versions first; nothing about a key that it does not hold. */
    List<Line> lines(String key) {
        // The same few keys are asked for again and again, once a version.
        return told.computeIfAbsent(key, this::read);
    }

    private List<Line> read(String key) {
        int start = start(key);
        List<Line> lines = new ArrayList<>();
        for (int at = start < 0 ? text.length() : start; at < text.length() && text.charAt(at) == '\t'; ) {
            int end = text.indexOf('\n', at);
            lines.add(line(text.substring(at + 1, end)));
            at = end + 1;
        }
        return List.copyOf(lines);
    }

    /** The line that tells about a key in one version; {@code null} if it is not read there. */
    Line line(String key, int version) {
        for (Line line : lines(key)) {
            if (line.holds(version)) {
                return line;
            }
        }
        return null;
    }

    private static Line line(String written) {
        List<String> fields = split(written, '\t');
        String range = fields.get(0);
        String others = fields.size() > 3 ? fields.get(3) : "";
        return new Line(
                range.charAt(0) - 'a',
                range.charAt(range.length() - 1) - 'a',
                fields.get(1),
                fields.size() > 2 ? fields.get(2) : "",
                others.isEmpty() ? List.of() : split(others, ','));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
