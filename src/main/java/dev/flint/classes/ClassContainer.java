package dev.flint.classes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A place that holds class files: a directory, a jar, the JDK. */
interface ClassContainer {

    /** Far above any real class file; what is larger is not read. */
    int MAX_BYTES = 16 * 1024 * 1024;

    /** How messages name the container: its path with {@code /}. */
    String name();

    /**
     * @param file {@code a/b/Outer$Inner.class}
     * @return the bytes, or empty if the container has no such file
     * @throws IOException if the container or the file cannot be read
     */
    Optional<byte[]> read(String file) throws IOException;

    /** Closes what reading has opened; nothing can be read afterwards. */
    void close() throws IOException;

    static byte[] limited(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES / (1024 * 1024) + " MiB");
        }
        return bytes;
    }
}
