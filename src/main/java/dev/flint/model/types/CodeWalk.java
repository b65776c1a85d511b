package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the code of a file with the names and variables that each expression sees; what is around comes before
 * what is within. Local and anonymous types are made known on the way.
 */
final class CodeWalk {

    /** Told what is met. */
    interface Visitor {

        void expression(Expr expression, CodeContext context);

        /** A variable or field with its type as written and its first value, before that value is visited. */
        void initialised(String name, TypeRef type, Expr value, CodeContext context);

        /** A value that a method returns, before it is visited. */
        void returned(TypeRef type, Expr value, CodeContext context);
    }

    private final SourceShapes shapes;
    private final Visitor visitor;

    CodeWalk(SourceShapes shapes, Visitor visitor) {
        this.shapes = shapes;
        this.visitor = visitor;
    }

    void over(JavaFile file) {
        Scope scope = Scope.of(file);
        for (DeclaredType type : file.types()) {
            over(new Declaration(file, type, scope), new Locals(Optional.empty()));
        }
    }

    private void over(Declaration declaration, Locals around) {
        DeclaredType type = declaration.type();
        Scope body = declaration.body();
        CodeContext context =
                new CodeContext(declaration, body, new Locals(Optional.of(around)), Optional.empty());
        for (FieldInitialiser initialiser : type.initialisers()) {
            Optional<TypeRef> fieldType = fieldType(type, initialiser.field());
            fieldType.ifPresent(t -> visitor.initialised(initialiser.field(), t, initialiser.value(), context));
            expression(initialiser.value(), context);
        }
        for (List<Statement> block : type.blocks()) {
            statements(block, context.inBlock());
        }
        for (MethodBody method : type.methods()) {
            Locals parameters = new Locals(Optional.of(around));
            for (Parameter parameter : method.shape().parameters()) {
                parameters.declare(parameter.name(), parameter.type(), Expr.NONE);
            }
            Scope scope = body.inMethod(method.shape());
            Optional<TypeRef> returns = Optional.of(method.shape().returnType());
            statements(method.statements(), new CodeContext(declaration, scope, parameters, returns));
        }
        for (DeclaredType member : type.members()) {
            over(new Declaration(declaration.file(), member, body), around);
        }
    }

    private static Optional<TypeRef> fieldType(DeclaredType type, String name) {
        for (FieldShape field : type.shape().fields()) {
            if (field.name().equals(name)) {
                return Optional.of(field.type());
            }
        }
        return Optional.empty();
    }

    private void statements(List<Statement> statements, CodeContext start) {
        CodeContext context = start;
        for (Statement statement : statements) {
            if (statement instanceof Statement.LocalType local) {
                context = context.withScope(context.scope().withLocalType(local.type()));
                declare(new Declaration(context.file(), local.type(), context.scope()), context);
            } else {
                statement(statement, context);
            }
        }
    }

    private void declare(Declaration declaration, CodeContext context) {
        shapes.declareLocally(declaration);
        over(declaration, context.locals());
    }

    private void statement(Statement statement, CodeContext context) {
        if (statement instanceof Statement.Local local) {
            if (local.initialiser().isPresent()) {
                visitor.initialised(local.name(), local.type(), local.initialiser(), context);
                expression(local.initialiser(), context);
            }
            context.locals().declare(local.name(), local.type(), local.initialiser());
        } else if (statement instanceof Statement.ForEach each) {
            expression(each.of(), context);
            context.locals().declare(each.name(), each.type(), Expr.NONE);
        } else if (statement instanceof Statement.Eval eval) {
            expression(eval.expression(), context);
        } else if (statement instanceof Statement.Return result && result.value().isPresent()) {
            context.returns().ifPresent(type -> visitor.returned(type, result.value(), context));
            expression(result.value(), context);
        } else if (statement instanceof Statement.Block block) {
            statements(block.statements(), context.inBlock());
        }
    }

    private void expressions(List<Expr> expressions, CodeContext context) {
        for (Expr expression : expressions) {
            expression(expression, context);
        }
    }

    private void expression(Expr expression, CodeContext context) {
        if (!expression.isPresent()) {
            return;
        }
        visitor.expression(expression, context);
        if (expression instanceof Expr.Call call) {
            expression(call.scope(), context);
            expressions(call.arguments(), context);
        } else if (expression instanceof Expr.New creation) {
            expressions(creation.arguments(), context);
            creation.body()
                    .ifPresent(body -> declare(new Declaration(context.file(), body, context.scope()), context));
        } else if (expression instanceof Expr.Lambda lambda) {
            CodeContext inside = context.inLambda();
            lambda.parameters().forEach(p -> inside.locals().declare(p.name(), p.type(), Expr.NONE));
            statements(lambda.body(), inside);
        } else if (expression instanceof Expr.Assign assign) {
            expression(assign.target(), context);
            expression(assign.value(), context);
        } else {
            parts(expression, context);
        }
    }

    private void parts(Expr expression, CodeContext context) {
        if (expression instanceof Expr.NewArray array) {
            expressions(array.elements(), context);
        } else if (expression instanceof Expr.MethodRef reference) {
            expression(reference.scope(), context);
        } else if (expression instanceof Expr.FieldAccess access) {
            expression(access.scope(), context);
        } else if (expression instanceof Expr.Cast cast) {
            expression(cast.of(), context);
        } else if (expression instanceof Expr.Conditional conditional) {
            expression(conditional.whenTrue(), context);
            expression(conditional.whenFalse(), context);
        } else if (expression instanceof Expr.Switch choice) {
            expressions(choice.arms(), context);
        } else if (expression instanceof Expr.Binary binary) {
            expression(binary.left(), context);
            expression(binary.right(), context);
        } else if (expression instanceof Expr.Test test) {
            expressions(test.parts(), context);
        } else if (expression instanceof Expr.Element element) {
            expression(element.array(), context);
        } else if (expression instanceof Expr.Unknown unknown) {
            expressions(unknown.parts(), context);
        }
    }
}
