package dev.flint.model.classpath;

import dev.flint.classes.Artifact;
import java.util.List;

/** How much the name of an artifact looks as if a class were in it: people name both after one thing. */
final class Likeness {

    /** More than any number of words that an artifact's name has. */
    private static final int A_SEGMENT = 100;

    /** More than the words together that stand further behind. */
    private static final int NEXT = 10;

    /** Below everything that speaks for an artifact. */
    static final int ANY = 0;
    /** Below an artifact whose group shares three segments with the class: two are no more than a company's name. */
    static final int CLOSE = 3 * A_SEGMENT - 1;

    private Likeness() {}

    /** @return 0 where nothing speaks for it */
    static int of(String className, Artifact artifact) {
        List<String> names = List.of(className.split("\\."));
        List<String> group = List.of(artifact.group().split("\\."));
        int common = 0;
        while (common < Math.min(names.size(), group.size()) && names.get(common).equals(group.get(common))) {
            common++;
        }
        int words = 0;
        List<String> rest = names.subList(common, names.size());
        for (String word : artifact.artifact().split("[-_.]")) {
            // The segment that comes next tells more than one that many packages have.
            words += group.contains(word) || !rest.contains(word) ? 0 : word.equals(rest.get(0)) ? NEXT : 1;
        }
        // «com» and «org» say nothing; a lone «lombok» does.
        return common >= 2 || (words > 0 && names.get(0).equals(artifact.artifact()))
                ? common * A_SEGMENT + words
                : 0;
    }
}
