package dev.flint.engine;

import dev.flint.flink.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Of which types to tell what Flink makes of them.
 *
 * @param workingDirectory absolute; relative paths start here
 * @param paths files and folders as the user wrote them
 * @param configFile the {@code flint.yaml} to use; empty: the one at the root of the tree, if there is one
 * @param flinkVersion beats every version that the tree names; empty: as the tree says
 * @param questions types that the user names; where there are any only these are judged, and no code is gone through
 * @param verify whether the Flink of the class path is asked too, which runs code of the project
 * @param classPath jars and folders of class files beside those that the build files declare
 * @param caches where to look for the jars that the build files declare; empty: nowhere
 * @param jobs how many files are read at once; 0: as many as there are processors
 */
public record TypesRequest(
        Path workingDirectory,
        List<Path> paths,
        Optional<Path> configFile,
        Optional<FlinkVersion> flinkVersion,
        List<String> questions,
        boolean verify,
        List<Path> classPath,
        Optional<CheckRequest.LocalCaches> caches,
        int jobs) {

    public TypesRequest {
        paths = List.copyOf(paths);
        questions = List.copyOf(questions);
        classPath = List.copyOf(classPath);
    }
}
