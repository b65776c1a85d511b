package dev.flint.flink.image;

import dev.flint.flink.version.FlinkVersion;
import java.util.List;

/**
 * An image {@code flink} as it is published for a minor version of Flink: by the Dockerfiles, {@code release.metadata}
 * and {@code docker-entrypoint.sh} of the flink-docker repository, whose releases from 1.13.0 to 2.2.1 agree within
 * each minor version in all that is told here; 2.3 by its development branch.
 */
public record OfficialImage(FlinkVersion version) {

    /** The folder that Flink is installed in; its conf file stands in {@code conf}. */
    public static final String HOME = "/opt/flink";

    private static final String FLINK_CONF = "flink-conf.yaml";
    private static final String CONFIG = "config.yaml";

    /** A setting that the entrypoint writes. */
    public record Written(String key, String value) {}

    /** The conf files that this version reads, the one that it prefers first. */
    public List<String> confFiles() {
        if (version.below(1, 19)) {
            return List.of(FLINK_CONF);
        }
        return version.below(2, 0) ? List.of(FLINK_CONF, CONFIG) : List.of(CONFIG);
    }

    /** The conf file that stands in the image. */
    public String shippedConfFile() {
        return version.below(1, 19) ? FLINK_CONF : CONFIG;
    }

    /** The releases of Java that images with {@code -javaN} exist for. */
    public List<Integer> javaReleases() {
        if (version.below(1, 18)) {
            return List.of(8, 11);
        }
        return version.below(2, 0) ? List.of(8, 11, 17) : List.of(11, 17, 21);
    }

    /** The Java of the image whose tag names none. */
    public int defaultJava() {
        if (version.below(1, 15)) {
            return 8;
        }
        return version.below(2, 0) ? 11 : 17;
    }

    /**
     * Whether the entrypoint appends {@code FLINK_PROPERTIES} to the conf file as it is and then fills in variables in
     * the whole file ({@code envsubst}). Later images take it line by line and fill in nothing but its values.
     */
    public boolean appendsProperties() {
        return version.below(1, 19);
    }

    /** What the entrypoint sets whatever the environment, below everything that {@code FLINK_PROPERTIES} sets. */
    public List<Written> alwaysWritten() {
        List<Written> ports = List.of(new Written("blob.server.port", "6124"), new Written("query.server.port", "6125"));
        return version.below(1, 14)
                ? List.of(ports.get(0), ports.get(1), new Written("taskmanager.numberOfTaskSlots", "1"))
                : ports;
    }
}
