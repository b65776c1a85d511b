package dev.flint.read.docker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths in an image. */
final class ImagePath {

    private ImagePath() {}

    /**
     * A path without {@code .} and {@code ..}.
     *
     * @param folder where a relative path begins; empty where that is not known
     */
    static Optional<String> resolve(String folder, String path) {
        if (!path.startsWith("/") && folder.isEmpty()) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of("/" + String.join("/", parts));
    }

    /** The last part. */
    static String name(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** Whether a name is that of a conf of Flink. */
    static boolean isConf(String path) {
        String name = name(path);
        return name.equals("flink-conf.yaml") || name.equals("config.yaml");
    }
}
