package dev.flint.discover;

import dev.flint.text.Problem;
import java.util.List;

/**
 * What a walk found, everything in the order of the paths.
 *
 * @param otherSources paths of sources in languages that flint does not read (Scala, Kotlin, Python ...)
 * @param problems folders and ignore files that cannot be read
 */
public record Discovered(List<Candidate> files, List<String> otherSources, List<Problem> problems) {

    public Discovered {
        files = List.copyOf(files);
        otherSources = List.copyOf(otherSources);
        problems = List.copyOf(problems);
    }
}
