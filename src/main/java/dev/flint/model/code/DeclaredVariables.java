package dev.flint.model.code;

import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.DeclaredType.MethodBody;
import dev.flint.read.java.Expr;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of the variables of a file by their names alone: known where all variables of a name are of one type. */
final class DeclaredVariables {

    private final Map<String, Set<String>> types = new HashMap<>();

    DeclaredVariables(JavaFile file) {
        file.types().forEach(this::note);
    }

    /** The class that variables of this name have as their type, as written. */
    Optional<String> typeOf(String name) {
        Set<String> found = types.getOrDefault(name, Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Whether there is a variable of this name. */
    boolean isVariable(String name) {
        return types.containsKey(name);
    }

    private void note(DeclaredType type) {
        for (FieldShape field : type.shape().fields()) {
            note(field.name(), field.type());
        }
        for (MethodBody method : type.methods()) {
            for (Parameter parameter : method.shape().parameters()) {
                note(parameter.name(), parameter.type());
            }
            note(method.statements());
        }
        type.members().forEach(this::note);
    }

    private void note(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local local) {
                boolean inferred = local.type() instanceof TypeRef.Unresolved;
                note(local.name(), inferred ? typeOf(local.initialiser()) : local.type());
            } else if (statement instanceof Statement.ForEach each) {
                note(each.name(), each.type());
            } else if (statement instanceof Statement.Block block) {
                note(block.statements());
            }
        }
    }

    /** Of {@code var x = new X()} and {@code var x = X.getX()}: the class that is named there. */
    private static TypeRef typeOf(Expr value) {
        if (value instanceof Expr.New creation) {
            return creation.type();
        }
        return value instanceof Expr.Call call && call.scope() instanceof Expr.Name owner
                ? TypeRef.of(owner.name())
                : new TypeRef.Unresolved("", "");
    }

    private void note(String name, TypeRef type) {
        String written = type instanceof TypeRef.ClassType named ? named.name() : "";
        types.computeIfAbsent(name, unused -> new HashSet<>()).add(written);
    }
}
