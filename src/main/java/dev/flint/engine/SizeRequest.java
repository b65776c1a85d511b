package dev.flint.engine;

import dev.flint.flink.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Of what to make the sizing sheet.
 *
 * @param workingDirectory absolute; relative paths start here
 * @param paths files and folders as the user wrote them
 * @param configFile the {@code flint.yaml} to use; empty: the one at the root of the tree, if there is one
 * @param workloadFile workloads in place of those of {@code flint.yaml}
 * @param flinkVersion beats every version that the tree names; empty: as the tree says
 * @param whatIf {@code key=value} pairs, as the user wrote them: what to lay beside what is so; empty for nothing
 * @param brief whether a person gets only what is set against what there is, and what mends it
 * @param jobs how many files are read at once; 0: as many as there are processors
 */
public record SizeRequest(
        Path workingDirectory,
        List<Path> paths,
        Optional<Path> configFile,
        Optional<Path> workloadFile,
        Optional<FlinkVersion> flinkVersion,
        List<String> whatIf,
        boolean brief,
        int jobs) {

    public SizeRequest {
        paths = List.copyOf(paths);
        whatIf = List.copyOf(whatIf);
    }
}
