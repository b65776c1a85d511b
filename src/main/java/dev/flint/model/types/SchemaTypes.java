package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite.Origin;
import dev.flint.model.types.TypeSite.Way;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import java.util.List;
import java.util.Optional;

/** What a deserialization schema says of the elements that it makes. */
final class SchemaTypes {

    static final String ABSTRACT_SCHEMA =
            "org.apache.flink.api.common.serialization.AbstractDeserializationSchema";

    /** Hands {@code ObjectNode.class} to the type extraction: a tree of JSON nodes. */
    private static final String JSON_KEY_VALUE =
            "org.apache.flink.streaming.util.serialization.JSONKeyValueDeserializationSchema";

    private static final String OBJECT_NODE =
            "org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.node.ObjectNode";

    private final SourceShapes shapes;
    private final FunctionTypes functionTypes;
    private final TypeInformationCode information;

    SchemaTypes(SourceShapes shapes, FunctionTypes functionTypes) {
        this.shapes = shapes;
        this.functionTypes = functionTypes;
        this.information = new TypeInformationCode(shapes.names());
    }

    /** The type and how Flink gets to know it. */
    record Produced(TypeRef type, Origin origin) {}

    /** Empty for a class that is no schema, or that does not show what it makes. */
    Optional<Produced> produced(String className) {
        if (className.equals(JSON_KEY_VALUE)) {
            return Optional.of(new Produced(TypeRef.of(OBJECT_NODE), new Origin.Extracted(Way.CLASS)));
        }
        Optional<Declaration> declaration = shapes.declaration(className);
        if (declaration.isEmpty()) {
            return Optional.empty();
        }
        Optional<Produced> queried = producedType(declaration.get());
        if (queried.isPresent()) {
            return queried;
        }
        Optional<TypeRef.ClassType> schema = functionTypes.supertype(className, ABSTRACT_SCHEMA);
        boolean extracts = schema.isPresent() && schema.get().arguments().size() == 1;
        if (!extracts || handsTypeToSuper(declaration.get()) || overridesProducedType(className)) {
            return Optional.empty();
        }
        TypeRef type = schema.get().arguments().get(0);
        return Optional.of(new Produced(type, new Origin.Extracted(Way.FUNCTION)));
    }

    private boolean overridesProducedType(String className) {
        Optional<ClassShape> shape = shapes.find(className);
        return shape.isPresent()
                && shape.get().methods().stream().anyMatch(method -> method.name().equals("getProducedType"));
    }

    /** {@code super(X.class)}: then the class literal is a site of its own. */
    private static boolean handsTypeToSuper(Declaration declaration) {
        for (MethodBody method : declaration.type().methods()) {
            if (method.shape().isConstructor()) {
                for (Statement statement : method.statements()) {
                    if (statement instanceof Statement.Eval eval
                            && eval.expression() instanceof Expr.Call call
                            && call.name().equals("super")
                            && !call.arguments().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Produced> producedType(Declaration declaration) {
        for (MethodBody method : declaration.type().methods()) {
            if (method.shape().name().equals("getProducedType") && method.shape().parameters().isEmpty()) {
                List<Statement> statements = method.statements();
                if (statements.size() == 1
                        && statements.get(0) instanceof Statement.Return result
                        && result.value() instanceof Expr.Call call) {
                    return ofExtraction(call, declaration);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Produced> ofExtraction(Expr.Call call, Declaration declaration) {
        CodeContext context = new CodeContext(
                declaration, declaration.body(), new Locals(Optional.empty()), Optional.empty());
        return information.extractedLiteral(call, context).map(literal -> new Produced(
                shapes.names().resolve(literal.type(), context.scope()), new Origin.Extracted(Way.CLASS)));
    }
}
