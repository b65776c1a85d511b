package dev.flint.discover;

import java.util.Optional;

/** A pattern for paths, as one line of a {@code .gitignore} at the root of the tree reads it. */
public final class PathPattern {

    private final Optional<IgnorePattern> pattern;

    private PathPattern(Optional<IgnorePattern> pattern) {
        this.pattern = pattern;
    }

    public static PathPattern of(String text) {
        return new PathPattern(IgnorePattern.parse(text));
    }

    /** Whether the pattern matches the file or a folder that holds it. */
    public boolean covers(String path) {
        if (pattern.isEmpty()) {
            return false;
        }
        int end = path.indexOf('/');
        while (end >= 0) {
            if (matches(path.substring(0, end), true)) {
                return true;
            }
            end = path.indexOf('/', end + 1);
        }
        return matches(path, false);
    }

    private boolean matches(String path, boolean directory) {
        return pattern.get().matches(path, path.substring(path.lastIndexOf('/') + 1), directory);
    }
}
