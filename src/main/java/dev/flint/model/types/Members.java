package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The types of the members of a type, its own and the inherited ones, with its type arguments put in. */
final class Members {

    private static final String TUPLE = "org.apache.flink.api.java.tuple.Tuple";

    private final ShapeSource shapes;

    Members(ShapeSource shapes) {
        this.shapes = shapes;
    }

    /** A type above, with the names of its variables as the type below gives them. */
    private record Supertype(ClassShape shape, Map<String, TypeRef> arguments) {

        List<TypeRef> above() {
            List<TypeRef> above = new ArrayList<>();
            shape.superclass().ifPresent(type -> above.add(FunctionTypes.substituted(type, arguments)));
            shape.interfaces().forEach(type -> above.add(FunctionTypes.substituted(type, arguments)));
            return above;
        }
    }

    /** The type of a field; empty where the class or one above it cannot be seen, or where there is none. */
    Optional<TypeRef> field(TypeRef of, String name) {
        if (of instanceof TypeRef.ClassType named && named.name().startsWith(TUPLE)) {
            return tupleField(named, name);
        }
        return nearest(of, type -> declared(type, name)).flatMap(Members::known);
    }

    private static Optional<TypeRef> declared(Supertype type, String field) {
        for (FieldShape own : type.shape.fields()) {
            if (own.name().equals(field)) {
                return Optional.of(FunctionTypes.substituted(own.type(), type.arguments));
            }
        }
        return Optional.empty();
    }

    /** Flink's own tuples are known without their class files. */
    private static Optional<TypeRef> tupleField(TypeRef.ClassType tuple, String name) {
        for (int i = 0; i < tuple.arguments().size(); i++) {
            if (name.equals("f" + i)) {
                return known(tuple.arguments().get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The type that methods of this name return, if all that take so many arguments agree about it.
     *
     * @return empty where there is none, where a method has type parameters of its own, or where they disagree
     */
    Optional<TypeRef> returned(TypeRef of, String name, int arguments) {
        // What a supertype declares under this name is overridden, perhaps with a narrower type.
        return nearest(of, type -> returned(type, name, arguments)).flatMap(Returned::type);
    }

    /** What the methods of one type return, if they agree about it. */
    private record Returned(Optional<TypeRef> type) {}

    private static Optional<Returned> returned(Supertype type, String name, int arguments) {
        Optional<TypeRef> found = Optional.empty();
        for (MethodShape method : type.shape.methods()) {
            if (method.name().equals(name) && takes(method, arguments)) {
                TypeRef returned = FunctionTypes.substituted(method.returnType(), type.arguments);
                boolean agrees = found.isEmpty() || found.get().toString().equals(returned.toString());
                if (!method.typeParameters().isEmpty() || !agrees) {
                    return Optional.of(new Returned(Optional.empty()));
                }
                found = Optional.of(returned);
            }
        }
        return found.map(returned -> new Returned(known(returned)));
    }

    private static boolean takes(MethodShape method, int arguments) {
        return method.parameters().size() == arguments || method.modifiers().isVarargs();
    }

    private static Optional<TypeRef> known(TypeRef type) {
        return isKnown(type) ? Optional.of(type) : Optional.empty();
    }

    /** Whether a type is told in all its parts: no variable of the code around, nothing unseen. */
    static boolean isKnown(TypeRef type) {
        if (type instanceof TypeRef.ClassType named) {
            for (TypeRef argument : named.arguments()) {
                if (!isKnown(argument)) {
                    return false;
                }
            }
            return true;
        }
        return type instanceof TypeRef.ArrayType array ? isKnown(array.component()) : type instanceof TypeRef.Primitive;
    }

    /**
     * The first thing that a search finds in the type itself and what is above it, nearest first; it ends where something
     * cannot be seen. What stands above what the search finds is not looked at: its class files need not be read.
     */
    private <T> Optional<T> nearest(TypeRef of, Function<Supertype, Optional<T>> search) {
        Set<String> seen = new HashSet<>();
        Deque<TypeRef> waiting = new ArrayDeque<>();
        waiting.add(of);
        while (!waiting.isEmpty()) {
            if (!(waiting.remove() instanceof TypeRef.ClassType named) || FlinkNames.isOfPipeline(named.name())) {
                return Optional.empty();
            }
            if (seen.add(named.name())) {
                Optional<ClassShape> shape = shapes.find(named.name());
                if (shape.isEmpty()) {
                    return Optional.empty();
                }
                Supertype type = new Supertype(shape.get(), arguments(shape.get(), named));
                Optional<T> found = search.apply(type);
                if (found.isPresent()) {
                    return found;
                }
                type.above().forEach(waiting::add);
            }
        }
        return Optional.empty();
    }

    private static Map<String, TypeRef> arguments(ClassShape shape, TypeRef.ClassType type) {
        Map<String, TypeRef> arguments = new HashMap<>();
        for (int i = 0; i < shape.typeParameters().size() && i < type.arguments().size(); i++) {
            arguments.put(shape.typeParameters().get(i).name(), type.arguments().get(i));
        }
        return arguments;
    }
}
