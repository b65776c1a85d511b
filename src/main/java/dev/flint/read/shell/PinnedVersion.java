package dev.flint.read.shell;

import dev.flint.flink.version.FlinkVersion;
import java.util.Optional;

/** The version of Flink that a path or the tag of an image names. */
final class PinnedVersion {

    private static final String FLINK = "flink";

    private PinnedVersion() {}

    /** The last {@code flink-1.14.2} of a path that stands outside of anything the shell fills in. */
    static Optional<FlinkVersion> inPath(String path) {
        int from = Math.max(path.lastIndexOf('}'), Math.max(path.lastIndexOf(')'), path.lastIndexOf('`'))) + 1;
        Optional<FlinkVersion> last = Optional.empty();
        for (int at = path.indexOf(FLINK, from); at >= 0; at = path.indexOf(FLINK, at + 1)) {
            int number = at + FLINK.length();
            number += number < path.length() && "-_".indexOf(path.charAt(number)) >= 0 ? 1 : 0;
            int end = path.indexOf('/', number);
            Optional<FlinkVersion> version =
                    FlinkVersion.parse(path.substring(number, end < 0 ? path.length() : end));
            last = version.isPresent() ? version : last;
        }
        return last;
    }

    /** The version that the tag begins with. */
    static Optional<FlinkVersion> inImage(String image) {
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        return colon < 0 ? Optional.empty() : FlinkVersion.parse(image.substring(colon + 1));
    }
}
