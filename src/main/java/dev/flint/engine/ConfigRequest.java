package dev.flint.engine;

import dev.flint.flink.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Of which deployments to tell what they run with.
 *
 * @param workingDirectory absolute; relative paths start here
 * @param paths files and folders as the user wrote them
 * @param configFile the {@code flint.yaml} to use; empty: the one at the root of the tree, if there is one
 * @param flinkVersion beats every version that the tree names; empty: as the tree says
 * @param key the only key to tell of, by any of its names, with its whole story; empty: all that are set
 * @param all whether values are told too that are the defaults
 * @param jobs how many files are read at once; 0: as many as there are processors
 */
public record ConfigRequest(
        Path workingDirectory,
        List<Path> paths,
        Optional<Path> configFile,
        Optional<FlinkVersion> flinkVersion,
        Optional<String> key,
        boolean all,
        int jobs) {

    public ConfigRequest {
        paths = List.copyOf(paths);
    }
}
