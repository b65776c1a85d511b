package dev.flint.read.java;

import java.util.List;
import java.util.stream.Collectors;

/** Spells skeletons on one line, so that a test can be read beside the source that it is about. */
final class Rendered {

    private Rendered() {}

    static String of(List<Statement> statements) {
        return statements.stream().map(Rendered::of).collect(Collectors.joining(" "));
    }

    static String of(Statement statement) {
        if (statement instanceof Statement.Local local) {
            return local.type() + " " + local.name() + (local.initialiser().isPresent() ? " = " : "")
                    + of(local.initialiser()) + ";";
        }
        if (statement instanceof Statement.ForEach each) {
            return each.type() + " " + each.name() + " of " + of(each.of()) + ";";
        }
        if (statement instanceof Statement.Eval eval) {
            return of(eval.expression()) + ";";
        }
        if (statement instanceof Statement.Return back) {
            return "return " + of(back.value()) + ";";
        }
        if (statement instanceof Statement.Block block) {
            return (block.conditional() ? "maybe{" : "{") + of(block.statements()) + "}";
        }
        return "type " + ((Statement.LocalType) statement).type().shape().name() + ";";
    }

    static String of(Expr expr) {
        if (expr instanceof Expr.Call call) {
            String types = call.typeArguments().isEmpty()
                    ? ""
                    : call.typeArguments().stream().map(Object::toString).collect(Collectors.joining(",", "<", ">"));
            return (call.scope().isPresent() ? of(call.scope()) + "." : "") + types + call.name()
                    + list(call.arguments());
        }
        if (expr instanceof Expr.New creation) {
            return "new " + creation.type() + (creation.diamond() ? "<>" : "") + list(creation.arguments())
                    + creation.body().map(b -> " as " + b.shape().name()).orElse("");
        }
        if (expr instanceof Expr.NewArray array) {
            return "new " + array.type() + array.elements().stream()
                    .map(Rendered::of)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (expr instanceof Expr.Lambda lambda) {
            return lambda.parameters().stream()
                            .map(p -> (p.type() + " " + p.name()).trim())
                            .collect(Collectors.joining(", ", "(", ")"))
                    + (lambda.expression() ? " -> " : " => ") + of(lambda.body());
        }
        if (expr instanceof Expr.MethodRef reference) {
            return of(reference.scope()) + "::" + reference.name();
        }
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        if (expr instanceof Expr.FieldAccess access) {
            return of(access.scope()) + "." + access.name();
        }
        if (expr instanceof Expr.TypeUse use) {
            return "<" + use.type() + ">";
        }
        if (expr instanceof Expr.ClassLiteral literal) {
            return literal.type() + ".class";
        }
        if (expr instanceof Expr.Cast cast) {
            return "(" + cast.type() + ") " + of(cast.of());
        }
        if (expr instanceof Expr.Conditional conditional) {
            return of(conditional.whenTrue()) + " or " + of(conditional.whenFalse());
        }
        if (expr instanceof Expr.Switch choice) {
            return "one of" + list(choice.arms());
        }
        if (expr instanceof Expr.Literal literal) {
            return literal.kind() == Expr.Literal.Kind.STRING ? '"' + literal.value() + '"' : literal.value();
        }
        if (expr instanceof Expr.Binary binary) {
            return "(" + of(binary.left()) + " " + binary.operator() + " " + of(binary.right()) + ")";
        }
        if (expr instanceof Expr.Assign assign) {
            return of(assign.target()) + " = " + of(assign.value());
        }
        if (expr instanceof Expr.Element element) {
            return of(element.array()) + "[]";
        }
        if (expr instanceof Expr.Test test) {
            return "test" + list(test.parts());
        }
        return expr instanceof Expr.Unknown unknown ? "unknown" + list(unknown.parts()) : "";
    }

    private static String list(List<Expr> exprs) {
        return exprs.stream().map(Rendered::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
