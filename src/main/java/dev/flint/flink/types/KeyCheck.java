package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.util.List;

/**
 * What {@code KeyedStream.validateKeyType} says of the type of a key. Flink refuses arrays, enums and POJOs that have
 * Object's {@code hashCode}, also within tuples, but looks into nothing else; alike from 1.13 to 2.3.
 *
 * @param refused the parts that make Flink refuse the key, empty where it takes it
 * @param unknown the paths of parts of which flint cannot tell
 */
public record KeyCheck(List<Refused> refused, List<String> unknown) {

    /** Why a part cannot be a key. */
    public enum Cause {
        ARRAY,
        ENUM,
        /** A POJO without a {@code hashCode} of its own or of a superclass below Object. */
        NO_HASH_CODE
    }

    /** A part of the key; the path is that of {@link Verdict}. */
    public record Refused(String path, TypeRef type, Cause cause) {}

    public KeyCheck {
        refused = List.copyOf(refused);
        unknown = List.copyOf(unknown);
    }
}
