package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.Modifiers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A shape as a text that is the same from source and from class file. */
final class ShapeText {

    private static final int WRITTEN = ~Modifiers.INITIALISED;

    private static final Set<String> GENERATED = Set.of("$VALUES", "$LOCK", "log", "logger");

    private ShapeText() {}

    static String of(ClassShape shape) {
        return of(shape, method -> false);
    }

    /** @param leftOut the methods that do not matter */
    static String of(ClassShape shape, Predicate<MethodShape> leftOut) {
        TreeSet<String> members = new TreeSet<>();
        shape.fields().forEach(field -> field(field, members));
        shape.methods().stream().filter(leftOut.negate()).forEach(method -> members.add(method(method)));
        return shape.modifiers().bits() + " " + shape.kind() + " " + shape.name() + parameters(shape.typeParameters())
                + " in " + shape.packageName() + " " + shape.enclosing().orElse("")
                + " extends " + shape.superclass().map(Object::toString).orElse("")
                + " implements " + shape.interfaces() + "\n  " + String.join("\n  ", members);
    }

    /** The compiler's own fields and Lombok's static ones are nothing to Flink. */
    private static void field(FieldShape field, TreeSet<String> members) {
        boolean generated = field.modifiers().isStatic() && GENERATED.contains(field.name());
        if (!generated && !field.name().startsWith("this$")) {
            // Of a logger flint knows that it is there, not whose it is.
            String type = field.type().toString().replace("java.util.logging.Logger", "java.lang.Object");
            members.add((field.modifiers().bits() & WRITTEN) + " " + type + " " + field.name());
        }
    }

    private static String method(MethodShape method) {
        return (method.modifiers().bits() & WRITTEN) + " " + parameters(method.typeParameters())
                + method.returnType() + " " + method.name()
                + method.parameters().stream().map(parameter -> parameter.type().toString()).toList();
    }

    private static String parameters(List<TypeParameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.name() + parameter.bounds())
                .collect(Collectors.joining(",", "<", ">"));
    }
}
