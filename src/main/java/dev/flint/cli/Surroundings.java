package dev.flint.cli;

import dev.flint.engine.CheckRequest;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of flint sees of the world, so that a test can give it another one.
 *
 * @param environment the environment variables
 * @param workingDirectory absolute
 * @param terminal which streams are shown to a person, and how wide
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path workingDirectory,
        Terminal terminal) {

    /** Where Maven and Gradle keep what they have fetched; empty where the user has no home. */
    Optional<CheckRequest.LocalCaches> caches() {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        try {
            return home.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CheckRequest.LocalCaches(
                            workingDirectory.resolve(home), environment, Optional.empty()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * @param columns 0 where the width is not known
     * @param unicode whether more than ASCII can be shown
     */
    record Terminal(boolean out, boolean err, int columns, boolean unicode) {

        static final Terminal NONE = new Terminal(false, false, 0, false);
    }
}
