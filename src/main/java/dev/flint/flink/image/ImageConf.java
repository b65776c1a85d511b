package dev.flint.flink.image;

import dev.flint.flink.version.FlinkVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the conf of the official images sets before anybody touches it: that of the distribution
 * ({@code flink-dist/src/main/resources}), whose addresses the Dockerfile rewrites so that a container can be reached:
 * {@code rest.address}, {@code rest.bind-address}, {@code jobmanager.bind-host} and {@code taskmanager.bind-host}
 * become 0.0.0.0, {@code taskmanager.host} goes ({@code Dockerfile-ubuntu.template} of flink-docker, branches dev-1.15
 * to dev-2.3, by sed up to 1.18 and by config-parser-utils.sh from 1.19 on; dev-1.13 and dev-1.14 rewrite nothing).
 * None of it is a default of the options themselves.
 */
public final class ImageConf {

    /** A list of the Java module system's options that changes from patch to patch. */
    public static final String JAVA_OPTIONS = "env.java.opts.all";

    private static final String EVERYWHERE = "0.0.0.0";

    private ImageConf() {}

    /** Keys and values in the order of the file; {@link #JAVA_OPTIONS}, which 1.18 and newer set too, is left out. */
    public static Map<String, String> of(FlinkVersion version) {
        Map<String, String> conf = new LinkedHashMap<>();
        // 1.15 began to bind to localhost (FLINK-24474), and the images to undo it.
        boolean binds = version.atLeast(1, 15);
        conf.put("jobmanager.rpc.address", "localhost");
        conf.put("jobmanager.rpc.port", "6123");
        if (binds) {
            conf.put("jobmanager.bind-host", EVERYWHERE);
        }
        conf.put("jobmanager.memory.process.size", "1600m");
        if (binds) {
            conf.put("taskmanager.bind-host", EVERYWHERE);
        }
        conf.put("taskmanager.memory.process.size", "1728m");
        conf.put("taskmanager.numberOfTaskSlots", "1");
        conf.put("parallelism.default", "1");
        conf.put("jobmanager.execution.failover-strategy", "region");
        if (binds) {
            conf.put("rest.address", EVERYWHERE);
            conf.put("rest.bind-address", EVERYWHERE);
        }
        return conf;
    }

    /** Whether the conf of a version sets {@link #JAVA_OPTIONS}: what Java 17 wants of Flink. */
    public static boolean setsJavaOptions(FlinkVersion version) {
        return version.atLeast(1, 18);
    }
}
