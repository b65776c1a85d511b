package dev.flint.report;

import java.nio.charset.StandardCharsets;

/** A path of the tree as the relative reference of a URI (RFC 3986): all that it does not allow percent-encoded. */
final class UriPath {

    private static final String UNRESERVED = "-._~/!$&'()*+,;=@";
    private static final String HEX = "0123456789ABCDEF";

    private UriPath() {}

    /** Whether a path lies in the tree; jars of a class path have absolute ones. */
    static boolean isInTree(String path) {
        return !path.startsWith("/") && !(path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/');
    }

    /** An absolute path as a URI of its own (RFC 8089). */
    static String absolute(String path) {
        return (path.startsWith("/") ? "file://" : "file:///") + of(path);
    }

    static String of(String path) {
        boolean plain = true;
        for (int i = 0; i < path.length() && plain; i++) {
            plain = isPlain(path.charAt(i));
        }
        if (plain) {
            return path;
        }
        StringBuilder uri = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return uri.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }
}
