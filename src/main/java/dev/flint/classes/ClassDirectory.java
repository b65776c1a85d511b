package dev.flint.classes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A directory of class files, such as {@code target/classes}. */
final class ClassDirectory implements ClassContainer {

    private final Path directory;

    ClassDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return directory.toString().replace('\\', '/');
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        Path path;
        try {
            path = directory.resolve(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(path)) {
            return Optional.of(ClassContainer.limited(input));
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {}
}
