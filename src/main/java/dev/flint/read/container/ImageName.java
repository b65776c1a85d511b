package dev.flint.read.container;

import java.util.Locale;

/** Tells images of Flink from others by their name. */
public final class ImageName {

    private ImageName() {}

    /**
     * Whether the last part of the name, without tag and digest, speaks of Flink: {@code flink:1.18},
     * {@code registry.example.com:5000/team/my-flink-job@sha256:...}.
     */
    public static boolean speaksOfFlink(String image) {
        return repository(image).contains("flink");
    }

    /** The last part of the name, without registry, folder, tag and digest, in lower case. */
    public static String repository(String image) {
        int digest = image.indexOf('@');
        String name = digest < 0 ? image : image.substring(0, digest);
        name = name.substring(name.lastIndexOf('/') + 1);
        int tag = name.indexOf(':');
        return (tag < 0 ? name : name.substring(0, tag)).toLowerCase(Locale.ROOT);
    }
}
