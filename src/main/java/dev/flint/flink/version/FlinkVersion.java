package dev.flint.flink.version;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor version of Flink, {@code 1.18}. What flint knows is told by minor version. */
public record FlinkVersion(int major, int minor) implements Comparable<FlinkVersion> {

    /** The versions that flint knows, oldest first. */
    public static final List<FlinkVersion> KNOWN = List.of(
            new FlinkVersion(1, 13),
            new FlinkVersion(1, 14),
            new FlinkVersion(1, 15),
            new FlinkVersion(1, 16),
            new FlinkVersion(1, 17),
            new FlinkVersion(1, 18),
            new FlinkVersion(1, 19),
            new FlinkVersion(1, 20),
            new FlinkVersion(2, 0),
            new FlinkVersion(2, 1),
            new FlinkVersion(2, 2),
            new FlinkVersion(2, 3));

    public static final FlinkVersion OLDEST_KNOWN = KNOWN.get(0);
    public static final FlinkVersion NEWEST_KNOWN = KNOWN.get(KNOWN.size() - 1);

    private static final Pattern WRITTEN = Pattern.compile("v?(\\d{1,2})[._](\\d{1,3})(?![0-9])([._-].*)?");

    // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof FlinkVersion version && major == version.major && minor == version.minor;
    }

    @Override
    public int hashCode() {
        return 31 * major + minor;
    }

    /**
     * Reads a version as people write it: {@code 1.18}, {@code 1.18.1}, {@code v1_18}, {@code 1.18-SNAPSHOT},
     * {@code 1.18.1-scala_2.12-java11}.
     *
     * @return empty if the text does not begin like a version
     */
    public static Optional<FlinkVersion> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.trim());
        return matcher.matches()
                ? Optional.of(new FlinkVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public static FlinkVersion of(int major, int minor) {
        return new FlinkVersion(major, minor);
    }

    public boolean atLeast(int major, int minor) {
        return compareTo(new FlinkVersion(major, minor)) >= 0;
    }

    public boolean below(int major, int minor) {
        return !atLeast(major, minor);
    }

    /** Older than anything flint knows: such a version is recognised and never clamped. */
    public boolean isTooOld() {
        return compareTo(OLDEST_KNOWN) < 0;
    }

    /** Newer than anything flint knows: it is read as the newest known, and that is said. */
    public boolean isTooNew() {
        return compareTo(NEWEST_KNOWN) > 0;
    }

    @Override
    public int compareTo(FlinkVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
