package dev.flint.read.kubernetes;

/** Operators that run Flink on Kubernetes. They share names of kinds, and little else. */
public enum FlinkOperator {
    /** The Apache Flink Kubernetes Operator, {@code flink.apache.org}. */
    APACHE,
    /** Confluent Manager for Apache Flink, {@code cmf.confluent.io}: its spec is that of the Apache operator. */
    CONFLUENT,
    /** {@code flink.k8s.io}. */
    LYFT,
    /** {@code flinkoperator.k8s.io}, also kept by Spotify. */
    GOOGLE,
    /** Any other. */
    OTHER;

    static FlinkOperator of(Resource resource) {
        return switch (resource.group()) {
            case "flink.apache.org" -> APACHE;
            case "cmf.confluent.io" -> CONFLUENT;
            case "flink.k8s.io" -> LYFT;
            case "flinkoperator.k8s.io" -> GOOGLE;
            default -> OTHER;
        };
    }

    /** Whether a spec has the fields of the Apache operator. */
    public boolean hasApacheSpec() {
        return this == APACHE || this == CONFLUENT;
    }
}
