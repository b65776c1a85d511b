package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Optional;

/** {@code equals}, {@code hashCode}, {@code canEqual} and {@code toString}: HandleEqualsAndHashCode and HandleToString. */
final class ObjectMethods {

    private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");
    private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");

    private final Annotations type;
    private final boolean finalChildOfObject;

    /** @param modifiers those of the class once Lombok has made it final */
    ObjectMethods(ClassShape shape, Annotations type, Modifiers modifiers) {
        this.type = type;
        this.finalChildOfObject = modifiers.isFinal()
                && shape.superclass().filter(superclass -> !superclass.equals(OBJECT)).isEmpty();
    }

    void addTo(List<MethodShape> methods) {
        boolean implied = type.has(LombokNames.DATA) || type.has(LombokNames.VALUE);
        if ((implied || type.has(LombokNames.EQUALS_AND_HASH_CODE))
                && !exists(methods, "equals", 1)
                && !exists(methods, "hashCode", 0)) {
            List<Parameter> other = List.of(new Parameter("o", OBJECT));
            methods.add(method("equals", BOOLEAN, other, Modifiers.PUBLIC));
            if (!finalChildOfObject && !exists(methods, "canEqual", 1)) {
                methods.add(method("canEqual", BOOLEAN, other, Modifiers.PROTECTED));
            }
            methods.add(method("hashCode", new TypeRef.Primitive("int"), List.of(), Modifiers.PUBLIC));
        }
        if ((implied || type.has(LombokNames.TO_STRING)) && !exists(methods, "toString", 0)) {
            methods.add(method("toString", TypeRef.of("java.lang.String"), List.of(), Modifiers.PUBLIC));
        }
    }

    private static boolean exists(List<MethodShape> methods, String name, int arguments) {
        for (MethodShape method : methods) {
            if (method.name().equals(name) && AccessorMaker.standsInTheWay(method, arguments)) {
                return true;
            }
        }
        return false;
    }

    private static MethodShape method(String name, TypeRef returnType, List<Parameter> parameters, int access) {
        return new MethodShape(
                name, returnType, parameters, List.of(), new Modifiers(access), List.of(), Optional.empty());
    }
}
