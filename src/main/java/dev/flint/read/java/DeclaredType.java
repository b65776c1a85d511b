package dev.flint.read.java;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A type that a file declares, top-level, member, local or anonymous: its shape and what stands in its bodies.
 *
 * @param shape names of types as written; the name is canonical, that of a local class is {@code Outer.$1Name}, of an
 *     anonymous one {@code Outer.$1}
 * @param initialisers initialisers of fields and of enum constants, in the order of the text
 * @param blocks initialiser blocks
 * @param methods methods and constructors that have a body
 * @param members member types
 * @param slots where it can be changed: of a top-level or member class
 * @param span the whole declaration
 */
public record DeclaredType(
        ClassShape shape,
        List<FieldInitialiser> initialisers,
        List<List<Statement>> blocks,
        List<MethodBody> methods,
        List<DeclaredType> members,
        Optional<Slots> slots,
        Span span) {

    /** {@code field = value;} where the field is declared; an enum constant is a {@link Expr.New} of its enum. */
    public record FieldInitialiser(String field, Expr value) {}

    /** A method of the shape, and its body. */
    public record MethodBody(MethodShape shape, List<Statement> statements) {}
}
