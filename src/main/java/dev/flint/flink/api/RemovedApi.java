package dev.flint.flink.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The classes and methods that Flink 1.20 has and 2.0 has not, as far as jobs use them, and what stands for them now.
 * Code that names one does not compile with 2.0.
 */
public final class RemovedApi {

    private static final String RESOURCE = "removed-2.0.txt";

    /**
     * What is gone.
     *
     * @param name canonical name of a class, of a method {@code a.b.Class#method}
     * @param replacement words that name it, classes and options in single quotes; the same for all that one step of a
     *     migration replaces
     */
    public record Removed(String name, String replacement) {

        /** The name without its package: {@code CheckpointConfig.setCheckpointStorage()}. */
        public String shortName() {
            int method = name.indexOf('#');
            String type = method < 0 ? name : name.substring(0, method);
            int from = 0;
            while (from < type.length() && !Character.isUpperCase(type.charAt(from))) {
                from = type.indexOf('.', from) + 1;
            }
            return type.substring(from) + (method < 0 ? "" : "." + name.substring(method + 1) + "()");
        }
    }

    private final Map<String, Removed> byName = new LinkedHashMap<>();

    private RemovedApi(String text) {
        String replacement = "";
        for (String line : text.split("\n")) {
            if (line.startsWith("  ")) {
                String name = line.strip();
                byName.put(name, new Removed(name, replacement));
            } else if (!line.startsWith("#")) {
                replacement = line.strip();
            }
        }
    }

    /** Reads what flint brings along. */
    public static RemovedApi load() {
        try (InputStream in = RemovedApi.class.getResourceAsStream(RESOURCE)) {
            return new RemovedApi(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException problem) {
            throw new UncheckedIOException("flint's own list of removed classes cannot be read", problem);
        }
    }

    /** The removed class that a canonical name means, or one around it; empty where 2.0 has the class. */
    public Optional<Removed> classNamed(String canonicalName) {
        for (String name = canonicalName; name.startsWith("org.apache.flink."); name = outer(name)) {
            Removed removed = byName.get(name);
            if (removed != null) {
                return Optional.of(removed);
            }
        }
        return Optional.empty();
    }

    /** The removed method of a class. */
    public Optional<Removed> method(String canonicalName, String method) {
        return Optional.ofNullable(byName.get(canonicalName + "#" + method));
    }

    /** Everything that is gone, by name. */
    public Map<String, Removed> all() {
        return Collections.unmodifiableMap(byName);
    }

    private static String outer(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
