package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import java.util.Optional;

/**
 * An image of Flink as its name tells, by the naming of the flink-docker repository: {@code flink:1.18.1},
 * {@code apache/flink:1.20-java17}, {@code registry:5000/mirror/flink:1.16.2-scala_2.12-java11@sha256:...}.
 *
 * @param release the version as the tag spells it, {@code 1.18} or {@code 1.18.1}
 * @param java the Java release that the tag names; empty where it names none
 */
public record FlinkImage(FlinkVersion version, String release, Optional<Integer> java) {

    /**
     * Reads the name of an image.
     *
     * @return empty for any image whose last name is not {@code flink} (its tag counts releases of its own), for a tag
     *     that is not a release of Flink ({@code latest}, {@code scala_2.12}) and for a digest alone
     */
    public static Optional<FlinkImage> parse(String image) {
        String name = image.strip();
        int digest = name.indexOf('@');
        if (digest >= 0) {
            name = name.substring(0, digest);
        }
        int slash = name.lastIndexOf('/');
        int colon = name.indexOf(':', slash + 1);
        if (colon < 0 || !name.substring(slash + 1, colon).equals("flink")) {
            return Optional.empty();
        }
        String tag = name.substring(colon + 1);
        int dash = tag.indexOf('-');
        String release = dash < 0 ? tag : tag.substring(0, dash);
        return isRelease(release)
                ? FlinkVersion.parse(release).map(version -> new FlinkImage(version, release, java(tag)))
                : Optional.empty();
    }

    /** Two or three numbers of the lines that Flink has had: 1.x up to 1.20, and 2.x. */
    private static boolean isRelease(String text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean numbers = (dots == 1 || dots == 2) && !text.startsWith(".") && !text.endsWith(".")
                && !text.contains("..");
        return numbers && FlinkReleases.isPlausible(text);
    }

    private static Optional<Integer> java(String tag) {
        int at = tag.indexOf("-java");
        int end = at + 5;
        while (at >= 0 && end < tag.length() && Character.isDigit(tag.charAt(end)) && end - at < 8) {
            end++;
        }
        return at >= 0 && end > at + 5 ? Optional.of(Integer.parseInt(tag.substring(at + 5, end))) : Optional.empty();
    }
}
