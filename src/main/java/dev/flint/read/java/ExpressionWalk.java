package dev.flint.read.java;

import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.DeclaredType.MethodBody;
import java.util.List;

/** Goes through every expression of a file, in the order of the text, what is around before what is within. */
public final class ExpressionWalk {

    /** Told of each expression and of the class whose body it stands in. */
    public interface Visitor {
        void visit(DeclaredType within, Expr expression);

        /** Told of each local variable and parameter: a name that may hide a field. */
        default void declares(DeclaredType within, String variable) {}
    }

    private final Visitor visitor;

    private ExpressionWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Visits the expressions of all types of a file, the local and anonymous ones too. */
    public static void over(JavaFile file, Visitor visitor) {
        ExpressionWalk walk = new ExpressionWalk(visitor);
        file.types().forEach(walk::type);
    }

    /** Visits the expressions of one method, those of the classes that are declared in it too. */
    public static void over(DeclaredType within, MethodBody method, Visitor visitor) {
        new ExpressionWalk(visitor).method(within, method);
    }

    private void type(DeclaredType type) {
        for (FieldInitialiser initialiser : type.initialisers()) {
            expression(type, initialiser.value());
        }
        for (List<Statement> block : type.blocks()) {
            statements(type, block);
        }
        for (MethodBody method : type.methods()) {
            method(type, method);
        }
        type.members().forEach(this::type);
    }

    private void method(DeclaredType type, MethodBody method) {
        for (Parameter parameter : method.shape().parameters()) {
            visitor.declares(type, parameter.name());
        }
        statements(type, method.statements());
    }

    private void statements(DeclaredType within, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local local) {
                visitor.declares(within, local.name());
                expression(within, local.initialiser());
            } else if (statement instanceof Statement.ForEach each) {
                visitor.declares(within, each.name());
                expression(within, each.of());
            } else if (statement instanceof Statement.Eval eval) {
                expression(within, eval.expression());
            } else if (statement instanceof Statement.Return result) {
                expression(within, result.value());
            } else if (statement instanceof Statement.LocalType local) {
                type(local.type());
            } else if (statement instanceof Statement.Block block) {
                statements(within, block.statements());
            }
        }
    }

    private void expression(DeclaredType within, Expr expression) {
        if (!expression.isPresent()) {
            return;
        }
        visitor.visit(within, expression);
        if (expression instanceof Expr.Call call) {
            expression(within, call.scope());
            expressions(within, call.arguments());
        } else if (expression instanceof Expr.New creation) {
            expressions(within, creation.arguments());
            creation.body().ifPresent(this::type);
        } else if (expression instanceof Expr.NewArray array) {
            expressions(within, array.elements());
        } else if (expression instanceof Expr.Lambda lambda) {
            lambda.parameters().forEach(parameter -> visitor.declares(within, parameter.name()));
            statements(within, lambda.body());
        } else if (expression instanceof Expr.MethodRef reference) {
            expression(within, reference.scope());
        } else if (expression instanceof Expr.FieldAccess access) {
            expression(within, access.scope());
        } else if (expression instanceof Expr.Cast cast) {
            expression(within, cast.of());
        } else if (expression instanceof Expr.Conditional conditional) {
            expression(within, conditional.whenTrue());
            expression(within, conditional.whenFalse());
        } else if (expression instanceof Expr.Switch choice) {
            expressions(within, choice.arms());
        } else if (expression instanceof Expr.Binary binary) {
            expression(within, binary.left());
            expression(within, binary.right());
        } else if (expression instanceof Expr.Test test) {
            expressions(within, test.parts());
        } else if (expression instanceof Expr.Assign assign) {
            expression(within, assign.target());
            expression(within, assign.value());
        } else if (expression instanceof Expr.Element element) {
            expression(within, element.array());
        } else if (expression instanceof Expr.Unknown unknown) {
            expressions(within, unknown.parts());
        }
    }

    private void expressions(DeclaredType within, List<Expr> expressions) {
        for (Expr expression : expressions) {
            expression(within, expression);
        }
    }
}
