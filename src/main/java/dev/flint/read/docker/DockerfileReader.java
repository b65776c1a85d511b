package dev.flint.read.docker;

import dev.flint.text.SourceFile;

/** Reads Dockerfiles. Never throws. */
public final class DockerfileReader {

    private DockerfileReader() {}

    public static Dockerfile read(SourceFile file) {
        InstructionScanner scanner = new InstructionScanner(file).scan();
        return new Dockerfile(file.path(), scanner.instructions(), scanner.escape(), scanner.problems());
    }
}
