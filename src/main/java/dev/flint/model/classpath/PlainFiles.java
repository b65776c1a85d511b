package dev.flint.model.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small files of build tools, which are no part of the tree. */
final class PlainFiles {

    /** Bytes; the largest POMs of public repositories have some 300 KB. */
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private PlainFiles() {}

    /** The text of a file; empty where there is none, where it cannot be read and where it is too large. */
    static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
