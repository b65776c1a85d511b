package dev.flint.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

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

    /**
     * @param columns 0 where the width is not known
     * @param unicode whether more than ASCII can be shown
     */
    record Terminal(boolean out, boolean err, int columns, boolean unicode) {

        static final Terminal NONE = new Terminal(false, false, 0, false);
    }
}
