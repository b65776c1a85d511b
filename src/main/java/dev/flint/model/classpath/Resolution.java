package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The artifacts of a class path.
 *
 * @param names {@code group:artifact} of everything that is on it, even if its version or its file is not known
 * @param files those that a cache has, in the order of the class path
 * @param gaps what is missing
 */
record Resolution(Set<String> names, List<Path> files, List<Gap> gaps) {

    Resolution {
        names = new LinkedHashSet<>(names);
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
    }

    /** Whether all artifacts are known by name; their files may be missing. */
    boolean isWhole() {
        for (Gap gap : gaps) {
            if (!(gap instanceof Gap.NoFile)) {
                return false;
            }
        }
        return true;
    }

    boolean has(String group, String artifact) {
        return names.contains(group + ":" + artifact);
    }

    /** Puts a resolution together. */
    static final class Draft {

        private final CachedPoms poms;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<Path> files = new LinkedHashSet<>();
        private final Set<Gap> gaps = new LinkedHashSet<>();

        Draft(CachedPoms poms) {
            this.poms = poms;
        }

        void name(String group, String artifact) {
            names.add(group + ":" + artifact);
        }

        void gap(Gap gap) {
            gaps.add(gap);
        }

        void file(Artifact artifact) {
            poms.caches().find(artifact).ifPresentOrElse(files::add, () -> gaps.add(new Gap.NoFile(artifact)));
        }

        Resolution done() {
            return new Resolution(names, List.copyOf(files), List.copyOf(gaps));
        }
    }
}
