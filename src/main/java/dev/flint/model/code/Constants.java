package dev.flint.model.code;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import dev.flint.text.Value;
import java.util.Optional;

/** Follows what an expression's value must be as far as one file shows it: literals, and fields that nobody assigns. */
final class Constants {

    private final JavaFile file;

    Constants(JavaFile file) {
        this.file = file;
    }

    /** The boolean that an expression gives; {@code TernaryBoolean} too, of which UNDEFINED is absent. */
    Value<Boolean> booleanOf(DeclaredType within, Expr expression) {
        Expr followed = followed(within, expression);
        if (followed instanceof Expr.Literal literal && literal.kind() == Expr.Literal.Kind.BOOLEAN) {
            return Value.known(Boolean.parseBoolean(literal.value()), file.place(literal));
        }
        if (followed instanceof Expr.FieldAccess access) {
            switch (access.name()) {
                case "TRUE" -> {
                    return Value.known(true, file.place(access));
                }
                case "FALSE" -> {
                    return Value.known(false, file.place(access));
                }
                case "UNDEFINED" -> {
                    return Value.absent();
                }
                default -> {}
            }
        }
        return Value.unknown("the value is not a constant of this file", file.place(expression));
    }

    private Expr followed(DeclaredType within, Expr expression) {
        if (expression instanceof Expr.Name name) {
            Optional<Expr> initialiser = initialiserOf(within, name.name());
            if (initialiser.isPresent() && !isAssigned(name.name())) {
                return initialiser.get();
            }
        }
        return expression;
    }

    private static Optional<Expr> initialiserOf(DeclaredType type, String field) {
        for (FieldInitialiser initialiser : type.initialisers()) {
            if (initialiser.field().equals(field)) {
                return Optional.of(initialiser.value());
            }
        }
        return Optional.empty();
    }

    /** Whether anything of this name is assigned or hides it somewhere in the file: then nothing is concluded. */
    private boolean isAssigned(String field) {
        Assignments assignments = new Assignments(field);
        ExpressionWalk.over(file, assignments);
        return assignments.found;
    }

    /** Looks for assignments to a name, and for variables that bear it. */
    private static final class Assignments implements ExpressionWalk.Visitor {

        private final String name;
        private boolean found;

        private Assignments(String name) {
            this.name = name;
        }

        @Override
        public void visit(DeclaredType within, Expr expression) {
            if (expression instanceof Expr.Assign assign) {
                Expr target = assign.target();
                found |= target instanceof Expr.Name simple && simple.name().equals(name);
                found |= target instanceof Expr.FieldAccess access && access.name().equals(name);
            }
        }

        @Override
        public void declares(DeclaredType within, String variable) {
            found |= variable.equals(name);
        }
    }
}
