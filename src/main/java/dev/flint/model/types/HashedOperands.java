package dev.flint.model.types;

import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields and getters of which a hashCode takes the hash: {@code Objects.hash(a, b)}, {@code Objects.hashCode(a)},
 * {@code a.hashCode()}. What it takes in another way ({@code a.name()}, {@code Arrays.hashCode(a)}) is none.
 */
final class HashedOperands {

    private final Set<String> locals = new HashSet<>();
    private final List<Operand> found = new ArrayList<>();

    /** @param call whether it is a method without arguments that gives it */
    record Operand(String name, boolean call) {}

    private HashedOperands() {}

    /** In the order of the text. */
    static List<Operand> of(MethodBody method) {
        HashedOperands operands = new HashedOperands();
        operands.statements(method.statements());
        return operands.found;
    }

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local local) {
                locals.add(local.name());
                expression(local.initialiser());
            } else if (statement instanceof Statement.Eval eval) {
                expression(eval.expression());
            } else if (statement instanceof Statement.Return result) {
                expression(result.value());
            } else if (statement instanceof Statement.Block block) {
                statements(block.statements());
            } else if (statement instanceof Statement.ForEach each) {
                locals.add(each.name());
            }
        }
    }

    private void expression(Expr expression) {
        if (expression instanceof Expr.Call call) {
            call(call);
        } else if (expression instanceof Expr.Assign assign) {
            expression(assign.value());
        } else if (expression instanceof Expr.Binary binary) {
            expression(binary.left());
            expression(binary.right());
        } else if (expression instanceof Expr.Conditional conditional) {
            expression(conditional.whenTrue());
            expression(conditional.whenFalse());
        } else if (expression instanceof Expr.Cast cast) {
            expression(cast.of());
        }
    }

    private void call(Expr.Call call) {
        boolean ofObjects = call.scope() instanceof Expr.Name name && name.name().equals("Objects");
        if (ofObjects && (call.name().equals("hash") || call.name().equals("hashCode"))) {
            call.arguments().forEach(this::operand);
        } else if (call.name().equals("hashCode") && call.arguments().isEmpty() && call.scope().isPresent()) {
            operand(call.scope());
        } else {
            // Integer.hashCode(x), Arrays.hashCode(x), x.name(): no hash of x itself.
            expression(call.scope());
        }
    }

    private void operand(Expr expression) {
        if (expression instanceof Expr.Name name) {
            add(name.name(), false);
        } else if (expression instanceof Expr.FieldAccess access && isThis(access.scope())) {
            found.add(new Operand(access.name(), false));
        } else if (expression instanceof Expr.Call call
                && call.arguments().isEmpty()
                && (!call.scope().isPresent() || isThis(call.scope()))) {
            found.add(new Operand(call.name(), true));
        } else {
            expression(expression);
        }
    }

    private void add(String name, boolean call) {
        if (!locals.contains(name) && !name.equals("this") && !name.equals("super")) {
            found.add(new Operand(name, call));
        }
    }

    private static boolean isThis(Expr expression) {
        return expression instanceof Expr.Name name && name.name().equals("this");
    }
}
