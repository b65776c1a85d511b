package dev.flint.discover;

import java.util.List;
import java.util.Optional;

/**
 * The ignore files that count in one folder: its own, then those of the folders around it. The deepest that says
 * anything about a path decides, and in it the last line that does.
 *
 * @param folder where the ignore file stands, below the root of the tree, with {@code /} at its end; empty for the root
 * @param around the rules of the folders around this one
 */
record IgnoreRules(String folder, List<IgnorePattern> patterns, Optional<IgnoreRules> around) {

    static final IgnoreRules NONE = new IgnoreRules("", List.of(), Optional.empty());

    IgnoreRules within(String deeperFolder, List<IgnorePattern> deeper) {
        return deeper.isEmpty() ? this : new IgnoreRules(deeperFolder, deeper, Optional.of(this));
    }

    /**
     * @param path below the root of the tree, with {@code /}
     * @return the pattern that decides about the path; empty where nothing is said about it
     */
    Optional<IgnorePattern> decides(String path, boolean directory) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (Optional<IgnoreRules> rules = Optional.of(this); rules.isPresent(); rules = rules.get().around) {
            IgnoreRules here = rules.get();
            String below = path.substring(here.folder.length());
            for (int i = here.patterns.size() - 1; i >= 0; i--) {
                IgnorePattern pattern = here.patterns.get(i);
                if (pattern.matches(below, name, directory)) {
                    return Optional.of(pattern);
                }
            }
        }
        return Optional.empty();
    }
}
