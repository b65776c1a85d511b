package dev.flint.engine;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.report.CheckReport;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be checked and how. The report's form and the severity that fails a build belong to whoever asks.
 *
 * @param workingDirectory absolute; relative paths start here
 * @param paths files and folders as the user wrote them; not looked at where {@code input} is given
 * @param input one file that is not read from disk
 * @param configFile the {@code flint.yaml} to use; empty: the one at the root of the tree, if there is one
 * @param flinkVersion beats every version that the tree names; empty: as the tree says
 * @param profile empty: as {@code flint.yaml} says, else {@link Profile#DEVELOPMENT}
 * @param rules ids or names of the only rules to run; empty: all of them
 * @param skip ids or names of rules not to run
 * @param pedantic whether findings of low confidence are shown too
 * @param revision what is checked, as the report will tell it
 * @param today the date that suppressions with an end are judged by; empty: that of the clock
 * @param classPath jars and folders of class files beside those that the build files declare
 * @param caches where to look for the jars that the build files declare; empty: nowhere, whatever the machine has
 * @param jobs how many files are read at once; 0: as many as there are processors
 */
public record CheckRequest(
        Path workingDirectory,
        List<Path> paths,
        Optional<Input> input,
        Optional<Path> configFile,
        Optional<FlinkVersion> flinkVersion,
        Optional<Profile> profile,
        List<String> rules,
        List<String> skip,
        boolean pedantic,
        Optional<CheckReport.Revision> revision,
        Optional<LocalDate> today,
        List<Path> classPath,
        Optional<LocalCaches> caches,
        int jobs) {

    /**
     * A file that comes by standard input.
     *
     * @param path what the file is called, relative to the working directory or absolute; it need not exist
     * @param bytes its content, not decoded
     */
    public record Input(Path path, ByteBuffer bytes) {}

    /**
     * What tells where Maven and Gradle keep what they have fetched.
     *
     * @param home of the user
     * @param environment the environment variables
     * @param repository the local Maven repository, if somebody knows it; empty: as Maven's settings say
     */
    public record LocalCaches(Path home, Map<String, String> environment, Optional<Path> repository) {}

    public CheckRequest {
        paths = List.copyOf(paths);
        rules = List.copyOf(rules);
        skip = List.copyOf(skip);
        classPath = List.copyOf(classPath);
    }

    /** Checks a folder as a whole with nothing else said. */
    public static CheckRequest of(Path directory) {
        return new CheckRequest(
                directory,
                List.of(Path.of(".")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0);
    }
}
