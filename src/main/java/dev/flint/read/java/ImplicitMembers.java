package dev.flint.read.java;

import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Optional;

/** What the compiler adds to a type (JLS 8.8.9, 8.9.3, 8.10.3, 8.10.4). */
final class ImplicitMembers {

    private static final int ACCESS =
            Modifiers.PUBLIC | Modifiers.PROTECTED | Modifiers.PRIVATE | Modifiers.VARARGS;
    private static final TypeRef VOID = new TypeRef.Primitive("void");
    private static final TypeRef INT = new TypeRef.Primitive("int");
    private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");
    private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

    private ImplicitMembers() {}

    /**
     * @param modifiers the access of an implicit constructor, and whether its last parameter takes any number
     * @param components of a record, in order; otherwise empty
     * @param methods the written ones; the implicit ones are added
     */
    static void add(
            Kind kind, Modifiers modifiers, TypeRef self, List<Parameter> components, List<MethodShape> methods) {
        switch (kind) {
            case CLASS -> addDefaultConstructor(modifiers.bits() & ACCESS, methods);
            case ENUM -> {
                addDefaultConstructor(Modifiers.PRIVATE, methods);
                int publicStatic = Modifiers.PUBLIC | Modifiers.STATIC;
                methods.add(method("values", new TypeRef.ArrayType(self), List.of(), publicStatic));
                Parameter name = new Parameter("name", TypeRef.of("java.lang.String"));
                methods.add(method("valueOf", self, List.of(name), publicStatic));
            }
            case RECORD -> addRecordMembers(modifiers.bits() & ACCESS, components, methods);
            case INTERFACE, ANNOTATION -> {}
        }
    }

    private static void addDefaultConstructor(int access, List<MethodShape> methods) {
        for (MethodShape method : methods) {
            if (method.isConstructor()) {
                return;
            }
        }
        methods.add(method(MethodShape.CONSTRUCTOR, VOID, List.of(), access));
    }

    private static void addRecordMembers(int access, List<Parameter> components, List<MethodShape> methods) {
        if (!declares(MethodShape.CONSTRUCTOR, components, methods)) {
            methods.add(method(MethodShape.CONSTRUCTOR, VOID, components, access));
        }
        for (Parameter component : components) {
            if (!declares(component.name(), List.of(), methods)) {
                methods.add(method(component.name(), component.type(), List.of(), Modifiers.PUBLIC));
            }
        }
        addObjectMethods(methods);
    }

    /** A record's own {@code toString}, {@code hashCode} and {@code equals} (JLS 8.10.3). */
    private static void addObjectMethods(List<MethodShape> methods) {
        int publicFinal = Modifiers.PUBLIC | Modifiers.FINAL;
        if (!declares("toString", List.of(), methods)) {
            methods.add(method("toString", TypeRef.of("java.lang.String"), List.of(), publicFinal));
        }
        if (!declares("hashCode", List.of(), methods)) {
            methods.add(method("hashCode", INT, List.of(), publicFinal));
        }
        boolean written = false;
        for (TypeRef object : List.of(TypeRef.of("Object"), OBJECT)) {
            written |= declares("equals", List.of(new Parameter("o", object)), methods);
        }
        if (!written) {
            methods.add(method("equals", BOOLEAN, List.of(new Parameter("o", OBJECT)), publicFinal));
        }
    }

    private static boolean declares(String name, List<Parameter> parameters, List<MethodShape> methods) {
        for (MethodShape method : methods) {
            if (method.name().equals(name) && sameTypes(method.parameters(), parameters)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameTypes(List<Parameter> some, List<Parameter> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).type().toString().equals(others.get(i).type().toString())) {
                return false;
            }
        }
        return true;
    }

    private static MethodShape method(String name, TypeRef returns, List<Parameter> parameters, int modifiers) {
        return new MethodShape(
                name, returns, parameters, List.of(), new Modifiers(modifiers), List.of(), Optional.empty());
    }
}
