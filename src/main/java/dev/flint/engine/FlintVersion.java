package dev.flint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of flint itself. */
public final class FlintVersion {

    private FlintVersion() {}

    /** As the build file says: {@code 0.1.0}. */
    public static String current() {
        try (InputStream version = FlintVersion.class.getResourceAsStream("/dev/flint/version")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
