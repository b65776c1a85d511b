package dev.flint.flink.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plugins in the folder {@code opt} of the image that bring file systems, with the schemes that each answers to:
 * {@code FileSystem.DIRECTLY_SUPPORTED_FILESYSTEM} and the {@code getScheme} of the plugins' factories.
 */
public final class FileSystemPlugins {

    public static final String S3_HADOOP = "flink-s3-fs-hadoop";
    public static final String S3_PRESTO = "flink-s3-fs-presto";

    /** From 2.3 on, beside the others. */
    public static final String S3_NATIVE = "flink-s3-fs-native";

    private static final List<String> AZURE = List.of("flink-azure-fs-hadoop");

    private static final Map<String, List<String>> BY_SCHEME = Map.of(
            "s3", List.of(S3_HADOOP, S3_PRESTO, S3_NATIVE),
            "s3a", List.of(S3_HADOOP, S3_NATIVE),
            "s3p", List.of(S3_PRESTO),
            "gs", List.of("flink-gs-fs-hadoop"),
            "oss", List.of("flink-oss-fs-hadoop"),
            "abfs", AZURE,
            "abfss", AZURE,
            "wasb", AZURE,
            "wasbs", AZURE);

    private FileSystemPlugins() {}

    /** The plugins that answer to the scheme of a URI, any of which will do; none for schemes that need no plugin. */
    public static List<String> needed(String uri) {
        int colon = uri.indexOf("://");
        return colon < 0 ? List.of() : BY_SCHEME.getOrDefault(uri.substring(0, colon), List.of());
    }

    /** The names, without version, of the jars in the variable {@code ENABLE_BUILT_IN_PLUGINS}. */
    public static List<String> enabled(String variable) {
        List<String> names = new ArrayList<>();
        for (String jar : variable.strip().split("[;\\s]+")) {
            int end = 0;
            while (end < jar.length() && !versionBegins(jar, end)) {
                end++;
            }
            if (end > 0) {
                names.add(jar.substring(0, end));
            }
        }
        return names;
    }

    private static boolean versionBegins(String jar, int at) {
        return jar.charAt(at) == '-' && at + 1 < jar.length() && Character.isDigit(jar.charAt(at + 1));
    }
}
