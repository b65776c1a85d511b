package dev.flint.verify;

import dev.flint.flink.shape.TypeRef;

/**
 * A type to ask Flink for.
 *
 * @param type with canonical names
 * @param way on what type extraction runs: it treats recursive types a little differently
 */
public record Question(TypeRef type, Way way) {

    /** How Flink meets the type. */
    public enum Way {
        /** {@code TypeExtractor.createTypeInfo(Type)}. */
        TYPE,
        /** As the type argument of a function class, a type hint or an output tag. */
        ARGUMENT
    }
}
