package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite.Role;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.Expr;
import java.util.Optional;

/**
 * The type of the elements of a stream, where it is written: at the variable, field, parameter or method that holds the
 * stream, in the class of the function that makes it, or in its {@code returns}.
 */
final class StreamElements {

    private static final int MAX_DEPTH = 50;

    private final Names names;
    private final ExpressionTypes expressions;
    private final FunctionTypes functions;
    private int depth;

    StreamElements(SourceShapes shapes, ExpressionTypes expressions, FunctionTypes functions) {
        this.names = shapes.names();
        this.expressions = expressions;
        this.functions = functions;
    }

    Optional<TypeRef> of(Expr stream, CodeContext context) {
        if (depth == MAX_DEPTH) {
            return Optional.empty();
        }
        depth++;
        Optional<TypeRef> element = elementOf(stream, context);
        depth--;
        return element;
    }

    private Optional<TypeRef> elementOf(Expr stream, CodeContext context) {
        if (stream instanceof Expr.Call call) {
            return ofCall(call, context);
        }
        Optional<TypeRef> declared = expressions.of(stream, context);
        if (declared.isPresent()) {
            return element(declared.get());
        }
        if (stream instanceof Expr.Name name) {
            Optional<Locals.Variable> local = context.locals().find(name.name());
            if (local.isPresent() && local.get().type() instanceof TypeRef.Unresolved) {
                return local.get().initialiser().isPresent()
                        ? of(local.get().initialiser(), context)
                        : Optional.empty();
            }
            return local.isPresent() ? declaredElement(local.get().type(), context) : ofField(name.name(), context);
        }
        return Optional.empty();
    }

    /** A field may be initialised where it is declared; its type as written says more than its class. */
    private Optional<TypeRef> ofField(String name, CodeContext context) {
        for (FieldInitialiser initialiser : context.within().type().initialisers()) {
            if (initialiser.field().equals(name)) {
                return of(initialiser.value(), context);
            }
        }
        return Optional.empty();
    }

    private Optional<TypeRef> ofCall(Expr.Call call, CodeContext context) {
        if (call.name().equals("returns") && call.arguments().size() == 1) {
            return call.arguments().get(0) instanceof Expr.ClassLiteral literal
                    ? expressions.known(literal.type(), context)
                    : Optional.empty();
        }
        if (StreamCode.keepsElements(call)) {
            return of(call.scope(), context);
        }
        Optional<TypeRef> made = madeByFunction(call, context);
        return made.isPresent() ? made : expressions.of(call, context).flatMap(this::element);
    }

    private Optional<TypeRef> madeByFunction(Expr.Call call, CodeContext context) {
        if (!StreamCode.isOperator(call.name()) || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = call.arguments().get(0) instanceof Expr.New creation
                ? functions.classOf(creation, context)
                : Optional.empty();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (FunctionTypes.Extracted output : functions.function(name.get()).outputs()) {
            if (output.role() == Role.ELEMENT && Members.isKnown(output.type())) {
                return Optional.of(output.type());
            }
        }
        return Optional.empty();
    }

    private Optional<TypeRef> declaredElement(TypeRef written, CodeContext context) {
        return element(names.resolve(written, context.scope()));
    }

    /** X of a {@code DataStream<X>} and its kin. */
    private Optional<TypeRef> element(TypeRef type) {
        return type instanceof TypeRef.ClassType stream
                        && StreamCode.isStream(stream.name())
                        && !stream.arguments().isEmpty()
                        && Members.isKnown(stream.arguments().get(0))
                ? Optional.of(stream.arguments().get(0))
                : Optional.empty();
    }
}
