package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.Expr;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of expressions, as far as what is written tells them: variables with a declared type, members of classes in
 * sight, creations, casts and literals. Everything else is empty; so is a type that is not told in all its parts.
 */
final class ExpressionTypes {

    private static final TypeRef.ClassType STRING = TypeRef.of("java.lang.String");

    /** Longer than any chain that a person writes, and an end to variables that begin with themselves. */
    private static final int MAX_DEPTH = 50;

    private final SourceShapes shapes;
    private final Names names;
    private final Members members;
    private int depth;

    ExpressionTypes(SourceShapes shapes) {
        this.shapes = shapes;
        this.names = shapes.names();
        this.members = new Members(shapes);
    }

    /** The type that Java gives to an expression. */
    Optional<TypeRef> of(Expr expression, CodeContext context) {
        if (depth == MAX_DEPTH) {
            return Optional.empty();
        }
        depth++;
        Optional<TypeRef> type = typeOf(expression, context);
        depth--;
        return type;
    }

    private Optional<TypeRef> typeOf(Expr expression, CodeContext context) {
        if (expression instanceof Expr.Name name) {
            return variable(name.name(), context);
        }
        if (expression instanceof Expr.FieldAccess access) {
            return isThis(access.scope())
                    ? field(access.name(), context)
                    : of(access.scope(), context).flatMap(owner -> members.field(owner, access.name()));
        }
        if (expression instanceof Expr.Call call) {
            return of(call, context);
        }
        if (expression instanceof Expr.Cast cast) {
            return known(cast.type(), context);
        }
        if (expression instanceof Expr.New creation) {
            return creation.body().isPresent() || creation.diamond() ? Optional.empty() : known(creation.type(), context);
        }
        if (expression instanceof Expr.NewArray array) {
            return known(array.type(), context);
        }
        return ofOperation(expression, context);
    }

    private Optional<TypeRef> ofOperation(Expr expression, CodeContext context) {
        if (expression instanceof Expr.Literal literal) {
            return ofLiteral(literal);
        }
        if (expression instanceof Expr.Test) {
            return Optional.of(new TypeRef.Primitive("boolean"));
        }
        if (expression instanceof Expr.Binary binary) {
            boolean text = of(binary.left(), context).equals(Optional.of(STRING))
                    || of(binary.right(), context).equals(Optional.of(STRING));
            return text && binary.operator() == Expr.Binary.Operator.PLUS ? Optional.of(STRING) : Optional.empty();
        }
        if (expression instanceof Expr.Conditional conditional) {
            Optional<TypeRef> one = of(conditional.whenTrue(), context);
            return one.equals(of(conditional.whenFalse(), context)) ? one : Optional.empty();
        }
        if (expression instanceof Expr.Element element) {
            return of(element.array(), context)
                    .flatMap(type -> type instanceof TypeRef.ArrayType array
                            ? Optional.of(array.component())
                            : Optional.empty());
        }
        return Optional.empty();
    }

    private static Optional<TypeRef> ofLiteral(Expr.Literal literal) {
        return switch (literal.kind()) {
            case STRING -> Optional.of(STRING);
            case NULL -> Optional.empty();
            default -> Optional.of(new TypeRef.Primitive(literal.kind().name().toLowerCase(Locale.ROOT)));
        };
    }

    private static boolean isThis(Expr expression) {
        return expression instanceof Expr.Name name && name.name().equals("this");
    }

    private Optional<TypeRef> of(Expr.Call call, CodeContext context) {
        int arguments = call.arguments().size();
        if (!call.scope().isPresent() || isThis(call.scope())) {
            return members.returned(TypeRef.of(context.within().name()), call.name(), arguments);
        }
        Optional<TypeRef> owner = of(call.scope(), context);
        if (owner.isEmpty() && call.scope() instanceof Expr.Name name && !isVariable(name.name(), context)) {
            // A static method of the class that the name stands for.
            owner = names.className(name.name(), context.scope()).map(TypeRef::of);
        }
        return owner.flatMap(type -> members.returned(type, call.name(), arguments));
    }

    private boolean isVariable(String name, CodeContext context) {
        return context.locals().find(name).isPresent() || field(name, context).isPresent();
    }

    private Optional<TypeRef> variable(String name, CodeContext context) {
        if (name.equals("this")) {
            return Optional.of(TypeRef.of(context.within().name()));
        }
        Optional<Locals.Variable> local = context.locals().find(name);
        if (local.isEmpty()) {
            return field(name, context);
        }
        Expr initialiser = local.get().initialiser();
        if (local.get().resolved()) {
            return Optional.of(local.get().type());
        }
        return local.get().type() instanceof TypeRef.Unresolved
                ? initialiser.isPresent() ? of(initialiser, context) : Optional.empty()
                : known(local.get().type(), context);
    }

    private Optional<TypeRef> field(String name, CodeContext context) {
        return members.field(TypeRef.of(context.within().name()), name);
    }

    /** A written type with its names resolved, if it is told in all its parts. */
    Optional<TypeRef> known(TypeRef written, CodeContext context) {
        TypeRef resolved = names.resolve(written, context.scope());
        return Members.isKnown(resolved) ? Optional.of(resolved) : Optional.empty();
    }

    /** Whether a class has type parameters: what a lambda returns of it is not told at run time. */
    boolean isGeneric(TypeRef type) {
        if (type instanceof TypeRef.ArrayType array) {
            return isGeneric(array.component());
        }
        return type instanceof TypeRef.ClassType named
                && !named.equals(STRING)
                && shapes.find(named.name()).map(shape -> !shape.typeParameters().isEmpty()).orElse(true);
    }

    Members members() {
        return members;
    }
}
