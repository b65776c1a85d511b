package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The local variables and parameters that code sees, from the innermost block outwards. */
final class Locals {

    /**
     * A variable.
     *
     * @param type as written
     * @param initialiser {@link Expr#NONE} for a parameter or where none is written
     * @param resolved whether the type has canonical names instead
     */
    record Variable(TypeRef type, Expr initialiser, boolean resolved) {}

    private final Optional<Locals> outer;
    private final Map<String, Variable> variables = new HashMap<>();

    Locals(Optional<Locals> outer) {
        this.outer = outer;
    }

    void declare(String name, TypeRef type, Expr initialiser) {
        variables.put(name, new Variable(type, initialiser, false));
    }

    /** A variable whose type is told with canonical names. */
    void declareResolved(String name, TypeRef type) {
        variables.put(name, new Variable(type, Expr.NONE, true));
    }

    Optional<Variable> find(String name) {
        Variable own = variables.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return outer.isPresent() ? outer.get().find(name) : Optional.empty();
    }
}
