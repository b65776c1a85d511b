package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import java.util.Optional;

/** The folder that a Flink distribution unpacks into, {@code flink-1.14.2}, within a path. */
public final class ScriptPath {

    private static final String FOLDER = "flink-";

    private ScriptPath() {}

    /** The version that a path names, empty if it names none. */
    public static Optional<FlinkVersion> version(String path) {
        for (int at = path.indexOf(FOLDER); at >= 0; at = path.indexOf(FOLDER, at + 1)) {
            boolean whole = at == 0 || path.charAt(at - 1) == '/' || path.charAt(at - 1) == '\\';
            int end = path.indexOf('/', at);
            String number = path.substring(at + FOLDER.length(), end < 0 ? path.length() : end);
            Optional<FlinkVersion> version = whole ? FlinkReleases.version(number) : Optional.empty();
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }
}
