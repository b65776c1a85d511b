package dev.flint.model.versions;

import dev.flint.flink.version.FlinkVersion;
import java.util.Optional;
import java.util.Set;

/** Which numbers can be versions of Flink itself, and which artifacts bear them. */
public final class FlinkReleases {

    /** The line ended with 1.20. */
    private static final int LAST_MINOR_OF_1 = 20;

    /**
     * How the names of artifacts of group {@code org.apache.flink} begin that are released with Flink. Others of the
     * group count for themselves: connectors, flink-shaded, flink-cdc, flink-ml, statefun, the Kubernetes operator.
     */
    private static final Set<String> RELEASED_WITH_FLINK = Set.of(
            "flink-annotations",
            "flink-architecture-tests",
            "flink-avro",
            "flink-azure-fs-hadoop",
            "flink-cep",
            "flink-clients",
            "flink-compress",
            "flink-connector-base",
            "flink-connector-datagen",
            "flink-connector-files",
            "flink-connector-test-utils",
            "flink-core",
            "flink-csv",
            "flink-datastream",
            "flink-dist",
            "flink-dstl",
            "flink-end-to-end",
            "flink-examples",
            "flink-file-sink-common",
            "flink-gelly",
            "flink-gs-fs-hadoop",
            "flink-hadoop-bulk",
            "flink-hadoop-compatibility",
            "flink-hadoop-fs",
            "flink-java",
            "flink-json",
            "flink-kubernetes",
            "flink-mapr-fs",
            "flink-metrics",
            "flink-migration-test-utils",
            "flink-optimizer",
            "flink-orc",
            "flink-oss-fs-hadoop",
            "flink-parquet",
            "flink-protobuf",
            "flink-python",
            "flink-queryable-state",
            "flink-quickstart",
            "flink-rpc",
            "flink-runtime",
            "flink-s3-fs",
            "flink-scala",
            "flink-sequence-file",
            "flink-sql-avro",
            "flink-sql-client",
            "flink-sql-csv",
            "flink-sql-gateway",
            "flink-sql-jdbc-driver",
            "flink-sql-json",
            "flink-sql-orc",
            "flink-sql-parquet",
            "flink-sql-parser",
            "flink-sql-protobuf",
            "flink-state-processor-api",
            "flink-statebackend",
            "flink-streaming-java",
            "flink-streaming-scala",
            "flink-table",
            "flink-test-utils",
            "flink-walkthrough",
            "flink-yarn");

    /** Names that begin like one of those and are released apart. */
    private static final Set<String> RELEASED_APART =
            Set.of(
            "flink-kubernetes-docs",
            "flink-kubernetes-operator",
            "flink-kubernetes-standalone",
            "flink-kubernetes-webhook",
            "flink-table-store",
            "flink-avro-glue");

    private FlinkReleases() {}

    /** Whether an artifact of {@code org.apache.flink}, without its Scala suffix, bears the version of Flink. */
    public static boolean isReleasedWithFlink(String artifact) {
        for (String apart : RELEASED_APART) {
            if (artifact.startsWith(apart)) {
                return false;
            }
        }
        for (String name : RELEASED_WITH_FLINK) {
            if (artifact.equals(name) || artifact.startsWith(name + "-")) {
                return true;
            }
        }
        return false;
    }

    static boolean isPlausible(String text) {
        return version(text).isPresent();
    }

    /** The version that a text begins with, if Flink has or may have one like it. */
    public static Optional<FlinkVersion> version(String text) {
        return FlinkVersion.parse(text).filter(
                version -> (version.major() == 1 && version.minor() <= LAST_MINOR_OF_1) || version.major() == 2);
    }
}
