package dev.flint.flink.types;

import java.util.function.Supplier;

/**
 * The optional libraries that type extraction loads by name where it meets a type of theirs; without them it throws.
 * Whether they are there is asked only where such a type is met.
 */
public final class Libraries {

    /** Whether something is there. */
    public enum Presence {
        PRESENT,
        ABSENT,
        /** Read as present: without the library the job would not even start. */
        UNKNOWN
    }

    /** Nothing is known of the class path. */
    public static final Libraries UNKNOWN = new Libraries(Presence.UNKNOWN, Presence.UNKNOWN);

    private final Supplier<Presence> flinkAvro;
    private final Supplier<Presence> hadoopCompatibility;

    public Libraries(Supplier<Presence> flinkAvro, Supplier<Presence> hadoopCompatibility) {
        this.flinkAvro = flinkAvro;
        this.hadoopCompatibility = hadoopCompatibility;
    }

    public Libraries(Presence flinkAvro, Presence hadoopCompatibility) {
        this(() -> flinkAvro, () -> hadoopCompatibility);
    }

    /** Whether {@code flink-avro} is on the class path of the job. */
    public Presence flinkAvro() {
        return flinkAvro.get();
    }

    /** Whether {@code flink-hadoop-compatibility} is on the class path of the job. */
    public Presence hadoopCompatibility() {
        return hadoopCompatibility.get();
    }
}
