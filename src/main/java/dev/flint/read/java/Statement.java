package dev.flint.read.java;

import dev.flint.flink.shape.TypeRef;
import java.util.List;

/**
 * What is left of a statement. Control flow is reduced to blocks, in the order of the text; a statement that declares
 * nothing and holds no call, creation, lambda or assignment is left out.
 */
public sealed interface Statement {

    /**
     * A local variable: declared, a loop's or a resource's variable, a caught exception, a pattern.
     *
     * @param type as written; {@link TypeRef.Unresolved} for {@code var}
     * @param initialiser {@link Expr#NONE} where there is none or where it is not an expression of the variable itself
     * @param from where the name begins
     */
    record Local(String name, TypeRef type, Expr initialiser, int from) implements Statement {}

    /** The variable of an enhanced {@code for}: an element of an array or an Iterable. */
    record ForEach(String name, TypeRef type, Expr of, int from) implements Statement {}

    /** An expression that is evaluated; also what stands in a condition, if it holds a call. */
    record Eval(Expr expression) implements Statement {}

    /** {@code return value;}, {@link Expr#NONE} without a value; the value of {@code yield} too. */
    record Return(Expr value) implements Statement {}

    /** A class, enum, interface or record declared in a block. */
    record LocalType(DeclaredType type) implements Statement {}

    /**
     * Statements with a scope of their own.
     *
     * @param conditional they may run never or many times: a branch, a loop, a handler
     */
    record Block(boolean conditional, List<Statement> statements) implements Statement {}
}
