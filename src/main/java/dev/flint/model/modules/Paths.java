package dev.flint.model.modules;

import java.util.ArrayList;
import java.util.List;

/** Paths relative to the root of the tree, with slashes; the root itself is empty. */
public final class Paths {

    private Paths() {}

    /** The folder of a file; empty for one at the root. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path from a folder, {@code .} and {@code ..} taken away; null where it leads out of the tree. */
    public static String resolve(String folder, String relative) {
        List<String> segments = new ArrayList<>();
        for (String segment : (folder + "/" + relative.replace('\\', '/')).split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return null;
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
