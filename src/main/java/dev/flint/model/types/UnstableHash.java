package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.text.Place;
import java.util.Optional;

/**
 * A part of a key whose hash is made up by the JVM that computes it, and with it the hash of the key.
 *
 * @param type of the part: an enum, an array, or a class without {@code hashCode}
 * @param owner canonical name of the class whose {@code hashCode} uses it; the part's own class where that has none
 * @param member the field or method by which it comes in; empty where it is an argument of a type, or the key itself
 * @param place where it is mended: the field, or the class; empty where the tree does not declare it
 */
public record UnstableHash(Cause cause, TypeRef type, String owner, Optional<String> member, Optional<Place> place) {

    /** Why the hash differs from JVM to JVM. */
    public enum Cause {
        /** {@code Enum.hashCode} is final and Object's. */
        ENUM,
        /** An array has Object's. */
        ARRAY,
        /** A class without one of its own or of a superclass below Object. */
        IDENTITY
    }
}
