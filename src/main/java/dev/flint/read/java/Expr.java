package dev.flint.read.java;

import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The skeleton of an expression: as much as is needed to tell its type, to follow a value, or to find a call. Names are
 * as written; whether {@code a.b} is a variable, a type or a package is for the model to say. Positions are offsets
 * into the text of the file, which {@link JavaFile#place(Expr)} turns into places: two ints cost a third of a span.
 */
public sealed interface Expr {

    /** No expression: a call without a scope, a variable without an initialiser, a bare {@code return}. */
    None NONE = new None();

    int from();

    /** Exclusive. */
    int to();

    default boolean isPresent() {
        return true;
    }

    /** See {@link #NONE}. */
    record None() implements Expr {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public int to() {
            return 0;
        }

        @Override
        public boolean isPresent() {
            return false;
        }
    }

    /**
     * {@code scope.<T>name(arguments)}; {@code this(...)} and {@code super(...)} under these names.
     *
     * @param nameFrom where the name begins: the place that a reader takes for the call in a long chain
     */
    record Call(Expr scope, String name, List<TypeRef> typeArguments, List<Expr> arguments, int nameFrom, int to)
            implements Expr {
        @Override
        public int from() {
            return scope.isPresent() ? scope.from() : nameFrom;
        }

        public int nameTo() {
            return nameFrom + name.length();
        }
    }

    /**
     * {@code new T(arguments) {body}}.
     *
     * @param diamond the type arguments are left to the compiler: {@code new T<>()}
     * @param body the anonymous class; its shape bears the written type as superclass, though it may be an interface
     */
    record New(TypeRef type, boolean diamond, List<Expr> arguments, Optional<DeclaredType> body, int from, int to)
            implements Expr {}

    /**
     * An array that is created.
     *
     * @param type of the whole array; {@link TypeRef.Unresolved} for a bare {@code {a, b}}
     * @param elements what stands in braces
     */
    record NewArray(TypeRef type, List<Expr> elements, int from, int to) implements Expr {}

    /**
     * @param expression the body is one expression, held as the only {@link Statement.Eval}
     */
    record Lambda(List<LambdaParameter> parameters, List<Statement> body, boolean expression, int from, int to)
            implements Expr {}

    /** A parameter of a lambda; the type is {@link TypeRef.Unresolved} where none or {@code var} is written. */
    record LambdaParameter(String name, TypeRef type) {}

    /** {@code scope::name}, with {@code new} as a name; the scope is a {@link TypeUse}, or a name, or an expression. */
    record MethodRef(Expr scope, String name, int from, int to) implements Expr {}

    /** A simple name, {@code this} and {@code super} too. */
    record Name(String name, int from) implements Expr {
        @Override
        public int to() {
            return from + name.length();
        }
    }

    /** {@code scope.name}, also {@code Outer.this} and {@code a.b.Type}. */
    record FieldAccess(Expr scope, String name, int to) implements Expr {
        @Override
        public int from() {
            return scope.from();
        }
    }

    /** A type that stands where an expression could: the scope of {@code List<String>::new}. */
    record TypeUse(TypeRef type, int from, int to) implements Expr {}

    /** {@code T.class}. */
    record ClassLiteral(TypeRef type, int from, int to) implements Expr {}

    /** {@code (T) of}. */
    record Cast(TypeRef type, Expr of, int from, int to) implements Expr {}

    /** {@code condition ? whenTrue : whenFalse}. */
    record Conditional(Expr whenTrue, Expr whenFalse, int from, int to) implements Expr {}

    /**
     * A switch expression with what its arms yield; an arm that is a block is {@link Unknown}. It takes its type from
     * what it is assigned to, where a conditional on numbers has one of its own (JLS 15.28.1, 15.25).
     */
    record Switch(List<Expr> arms, int from, int to) implements Expr {}

    /**
     * A literal. {@code value} is the text with its escapes resolved for strings and characters, the digits as written
     * (with a leading {@code -} where one stands before them) for numbers.
     */
    record Literal(Kind kind, String value, int from, int to) implements Expr {

        /** The kinds of literal, by the type that each has. */
        public enum Kind {
            STRING,
            CHAR,
            INT,
            LONG,
            FLOAT,
            DOUBLE,
            BOOLEAN,
            NULL
        }
    }

    /** {@code left + right} and other operators on numbers and strings; one that gives a boolean is a {@link Test}. */
    record Binary(Operator operator, Expr left, Expr right) implements Expr {

        /** The operators whose result is a number or a string. */
        public enum Operator {
            PLUS,
            MINUS,
            TIMES,
            DIVIDE,
            /** Remainder, shifts and the bitwise ones: of use for the type alone. */
            OTHER
        }

        @Override
        public int from() {
            return left.from();
        }

        @Override
        public int to() {
            return right.to();
        }
    }

    /** A comparison, a logical operation, {@code instanceof}: a boolean whose value is not followed. */
    record Test(List<Expr> parts, int from, int to) implements Expr {}

    /** {@code target = value}. */
    record Assign(Expr target, Expr value) implements Expr {
        @Override
        public int from() {
            return target.from();
        }

        @Override
        public int to() {
            return value.to();
        }
    }

    /** {@code array[i]}. */
    record Element(Expr array, int to) implements Expr {
        @Override
        public int from() {
            return array.from();
        }
    }

    /** Anything else; the calls, creations and lambdas within are kept as parts. */
    record Unknown(List<Expr> parts, int from, int to) implements Expr {}
}
