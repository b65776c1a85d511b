package dev.flint.model.code;

import dev.flint.text.Place;

/**
 * A call by which a job's code says how Flink is to serialize types: of {@code ExecutionConfig},
 * {@code SerializerConfigImpl} or {@code StreamExecutionEnvironment}, or of a {@code Configuration} with the option.
 *
 * @param written the call as a message names it, {@code enableForceKryo()}
 * @param until20 whether Flink 2.0 has the method no more: code with it compiles up to 1.20 alone
 * @param certain whether the call is made whenever its method runs: it stands in no branch, loop or handler
 * @param within canonical name of the class in which it is made
 */
public record SerializerSetting(
        Kind kind, String written, boolean until20, boolean certain, String within, Place place) {

    /** What is said. */
    public enum Kind {
        /** Every class goes to Kryo, POJOs too. */
        FORCE_KRYO,
        /** What Flink has no serializer for is refused: nothing may go to Kryo. */
        NO_GENERIC_TYPES,
        /** A class or a serializer is registered. */
        REGISTRATION
    }
}
