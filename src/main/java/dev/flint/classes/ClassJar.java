package dev.flint.classes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, opened when the first class is asked of it. The classes of newer Java releases in it are those of this JVM. */
final class ClassJar implements ClassContainer {

    private final Path path;
    private JarFile jar;
    private boolean closed;

    ClassJar(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path.toString().replace('\\', '/');
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        Optional<JarFile> opened = open();
        ZipEntry entry = opened.map(o -> o.getEntry(file)).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream input = opened.get().getInputStream(entry)) {
            return Optional.of(ClassContainer.limited(input));
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Fails once; a jar that could not be opened is empty from then on. */
    private synchronized Optional<JarFile> open() throws IOException {
        if (jar == null && !closed) {
            try {
                jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            } catch (IOException e) {
                closed = true;
                throw new IOException("is no jar that can be read: " + e.getMessage(), e);
            }
        }
        return Optional.ofNullable(jar);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (jar != null) {
            jar.close();
            jar = null;
        }
    }
}
