package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.FlinkFunctions.Output;
import dev.flint.model.types.TypeSite.FunctionArgument;
import dev.flint.model.types.TypeSite.Role;
import dev.flint.read.java.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a class gives to a type argument of one of its supertypes. */
final class FunctionTypes {

    private static final String QUERYABLE = "org.apache.flink.api.java.typeutils.ResultTypeQueryable";

    private final SourceShapes shapes;

    FunctionTypes(SourceShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * What Flink extracts from a function class.
     *
     * @param outputs empty if the class is no function of Flink's, or implements one raw
     * @param queryable the class names its type itself: nothing is extracted
     * @param complete all supertypes are in sight; otherwise one may make the class queryable
     */
    record Function(List<Extracted> outputs, boolean queryable, boolean complete) {}

    /** A type argument that is extracted. */
    record Extracted(TypeRef type, Role role, FunctionArgument argument) {}

    /** A supertype of a class, with the arguments that the class gives it. */
    Optional<TypeRef.ClassType> supertype(String className, String supertype) {
        for (TypeRef.ClassType type : supertypes(className).found) {
            if (type.name().equals(supertype)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    Function function(String className) {
        Supertypes supertypes = supertypes(className);
        List<Extracted> extracted = new ArrayList<>();
        boolean queryable = false;
        for (TypeRef.ClassType type : supertypes.found) {
            queryable |= type.name().equals(QUERYABLE);
            if (extracted.isEmpty()) {
                for (Output output : FlinkFunctions.outputs(type.name())) {
                    if (output.argument() < type.arguments().size()) {
                        extracted.add(new Extracted(
                                type.arguments().get(output.argument()),
                                output.role(),
                                new FunctionArgument(className, type.name(), output.argument())));
                    }
                }
            }
        }
        return new Function(extracted, queryable, supertypes.complete);
    }

    /** The class that is created; empty for an anonymous one and where the name leads to none. */
    Optional<String> classOf(Expr.New creation, CodeContext context) {
        return creation.body().isEmpty() && creation.type() instanceof TypeRef.ClassType named
                ? shapes.names().className(named.name(), context.scope())
                : Optional.empty();
    }

    private record Supertypes(List<TypeRef.ClassType> found, boolean complete) {}

    private Supertypes supertypes(String className) {
        List<TypeRef.ClassType> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<TypeRef.ClassType> waiting = new ArrayDeque<>();
        waiting.add(TypeRef.of(className));
        boolean complete = true;
        boolean first = true;
        while (!waiting.isEmpty()) {
            TypeRef.ClassType type = waiting.remove();
            if (!seen.add(type.name())) {
                continue;
            }
            found.add(type);
            if (endsHere(type.name())) {
                continue;
            }
            Optional<ClassShape> shape = shapes.find(type.name());
            if (shape.isEmpty()) {
                complete = false;
                continue;
            }
            // The class itself is what reflection sees at run time: its own variables stay open.
            Map<String, TypeRef> arguments = first ? Map.of() : arguments(shape.get(), type);
            first = false;
            List<TypeRef> above = new ArrayList<>();
            shape.get().superclass().ifPresent(above::add);
            above.addAll(shape.get().interfaces());
            for (TypeRef supertype : above) {
                if (substituted(supertype, arguments) instanceof TypeRef.ClassType named) {
                    waiting.add(named);
                } else {
                    complete = false;
                }
            }
        }
        return new Supertypes(found, complete);
    }

    /** Classes of Flink and the JDK of which it is known that nothing above them names a type. */
    private static boolean endsHere(String name) {
        return FlinkFunctions.isInterface(name).isPresent()
                || name.startsWith("java.")
                || name.startsWith("org.apache.flink.streaming.api.checkpoint.")
                || name.equals(SchemaTypes.ABSTRACT_SCHEMA)
                || name.equals(QUERYABLE);
    }

    private static Map<String, TypeRef> arguments(ClassShape shape, TypeRef.ClassType type) {
        List<TypeParameter> parameters = shape.typeParameters();
        if (type.arguments().size() != parameters.size()) {
            return Map.of();
        }
        Map<String, TypeRef> arguments = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i).name(), type.arguments().get(i));
        }
        return arguments;
    }

    static TypeRef substituted(TypeRef type, Map<String, TypeRef> arguments) {
        if (arguments.isEmpty()) {
            return type;
        }
        if (type instanceof TypeRef.Variable variable) {
            return arguments.getOrDefault(variable.name(), variable);
        }
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(substituted(array.component(), arguments));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return new TypeRef.Wildcard(wildcard.bound(), substituted(wildcard.of(), arguments));
        }
        if (type instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
            List<TypeRef> substituted = new ArrayList<>(named.arguments().size());
            named.arguments().forEach(argument -> substituted.add(substituted(argument, arguments)));
            return new TypeRef.ClassType(named.name(), substituted);
        }
        return type;
    }
}
