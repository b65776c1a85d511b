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
    private final List<FlinkVersion> versions = new ArrayList<>();
    private final List<List<String>> enums = new ArrayList<>();
    private final Map<String, Line> open = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    /** Where the lines of a key begin, behind the key. */
    private final Map<String, Integer> starts = new HashMap<>(4096);

    private OptionIndex(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int tab = text.indexOf('\t', at);
            if (tab < 0 || tab > end) {
                head(text.substring(at, end));
            } else if (tab > at) {
                starts.put(text.substring(at, tab), tab);
            }
            at = end + 1;
        }
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

    Set<String> keys() {
        return starts.keySet();
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
        Integer start = starts.get(key);
        List<Line> lines = new ArrayList<>();
        for (int at = start == null ? text.length() : start; at < text.length() && text.charAt(at) == '\t'; ) {
            int end = text.indexOf('\n', at);
            lines.add(line(text.substring(at + 1, end)));
            at = end + 1;
        }
        return lines;
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
