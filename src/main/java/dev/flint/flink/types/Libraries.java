package dev.flint.flink.types;

/**
 * The optional libraries that type extraction loads by name where it meets a type of theirs; without them it throws.
 *
 * @param flinkAvro whether {@code flink-avro} is on the class path of the job
 * @param hadoopCompatibility whether {@code flink-hadoop-compatibility} is
 */
public record Libraries(Presence flinkAvro, Presence hadoopCompatibility) {

    /** Whether something is there. */
    public enum Presence {
        PRESENT,
        ABSENT,
        /** Read as present: without the library the job would not even start. */
        UNKNOWN
    }

    /** Nothing is known of the class path. */
    public static final Libraries UNKNOWN = new Libraries(Presence.UNKNOWN, Presence.UNKNOWN);
}
