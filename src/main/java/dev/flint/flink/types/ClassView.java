package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class with its type variables told apart ({@link Variables}), and erased types beside the generic ones. */
final class ClassView {

    /** A field that is neither static nor transient. */
    record Field(String declaringClass, FieldShape shape, TypeRef type, TypeRef erased) {}

    /** A method with the types that reflection gives, generic and erased. */
    record Method(
            String declaringClass,
            MethodShape shape,
            TypeRef returnType,
            TypeRef erasedReturn,
            Optional<TypeRef> parameter,
            Optional<TypeRef> erasedParameter) {}

    private static final int MAX_BOUNDS = 16;

    private final ClassShape shape;
    private final List<TypeRef.Variable> parameters;
    private final Map<String, TypeRef> bounds = new HashMap<>();
    private final Set<String> variables = new HashSet<>();
    private final Optional<ClassView> around;
    private final List<Field> fields;
    private final List<Method> publicMethods;

    /** @param around the view of the class whose type variables an inner class can use */
    ClassView(ClassShape shape, Optional<ClassView> around) {
        this.shape = shape;
        this.around = around;
        List<TypeRef.Variable> declared = new ArrayList<>();
        for (TypeParameter parameter : shape.typeParameters()) {
            variables.add(parameter.name());
        }
        for (TypeParameter parameter : shape.typeParameters()) {
            TypeRef variable = qualified(new TypeRef.Variable(parameter.name()));
            declared.add((TypeRef.Variable) variable);
            bounds.put(((TypeRef.Variable) variable).name(), boundOf(parameter));
        }
        this.parameters = List.copyOf(declared);
        this.fields = fieldViews();
        this.publicMethods = methodViews();
    }

    ClassShape shape() {
        return shape;
    }

    String name() {
        return shape.name();
    }

    /** Whether the class is inner: its instances know one of the class around it. */
    boolean isInner() {
        return shape.enclosing().isPresent()
                && shape.kind() == ClassShape.Kind.CLASS
                && !shape.modifiers().isStatic();
    }

    /** Whether a use without type arguments still is a parameterized type, by the class around it. */
    boolean isParameterizedByOwner() {
        return isInner() && around.isPresent()
                && (!around.get().parameters.isEmpty() || around.get().isParameterizedByOwner());
    }

    List<TypeRef.Variable> parameters() {
        return parameters;
    }

    Optional<TypeRef> superclass() {
        return shape.superclass().map(this::qualified);
    }

    List<TypeRef> interfaces() {
        List<TypeRef> qualified = new ArrayList<>(shape.interfaces().size());
        for (TypeRef type : shape.interfaces()) {
            qualified.add(qualified(type));
        }
        return qualified;
    }

    /** The fields that TypeExtractor.getAllDeclaredFields takes from this class alone, in order of declaration. */
    List<Field> fields() {
        return fields;
    }

    /** The public methods that the class declares and that have one parameter at most. */
    List<Method> publicMethods() {
        return publicMethods;
    }

    private List<Field> fieldViews() {
        List<Field> found = new ArrayList<>();
        for (FieldShape field : shape.fields()) {
            if (!field.modifiers().isStatic() && !field.modifiers().isTransient()) {
                TypeRef type = qualified(field.type());
                found.add(new Field(name(), field, type, erased(type)));
            }
        }
        return List.copyOf(found);
    }

    private List<Method> methodViews() {
        List<Method> found = new ArrayList<>();
        for (MethodShape method : shape.methods()) {
            if (method.modifiers().isPublic() && !method.isConstructor() && method.parameters().size() < 2) {
                found.add(view(method));
            }
        }
        return List.copyOf(found);
    }

    private Method view(MethodShape method) {
        Map<String, TypeRef> own = new HashMap<>();
        Set<String> ownNames = new HashSet<>();
        String owner = name() + "." + method.name();
        for (TypeParameter parameter : method.typeParameters()) {
            ownNames.add(parameter.name());
        }
        for (TypeParameter parameter : method.typeParameters()) {
            TypeRef variable = Variables.qualified(new TypeRef.Variable(parameter.name()), owner, ownNames);
            TypeRef bound = parameter.bounds().isEmpty() ? Names.object() : parameter.bounds().get(0);
            own.put(((TypeRef.Variable) variable).name(), qualified(Variables.qualified(bound, owner, ownNames)));
        }
        TypeRef returnType = qualified(Variables.qualified(method.returnType(), owner, ownNames));
        Optional<TypeRef> parameter = Optional.empty();
        for (Parameter only : method.parameters()) {
            parameter = Optional.of(qualified(Variables.qualified(only.type(), owner, ownNames)));
        }
        return new Method(
                name(),
                method,
                returnType,
                erased(returnType, own),
                parameter,
                parameter.map(type -> erased(type, own)));
    }

    private TypeRef qualified(TypeRef type) {
        TypeRef own = Variables.qualified(type, name(), variables);
        return isInner() && around.isPresent() ? around.get().qualified(own) : own;
    }

    private TypeRef boundOf(TypeParameter parameter) {
        return parameter.bounds().isEmpty() ? Names.object() : qualified(parameter.bounds().get(0));
    }

    private TypeRef erased(TypeRef type) {
        return erased(type, Map.of());
    }

    private TypeRef erased(TypeRef type, Map<String, TypeRef> more) {
        TypeRef current = type;
        for (int i = 0; i < MAX_BOUNDS && current instanceof TypeRef.Variable variable; i++) {
            TypeRef bound = more.getOrDefault(variable.name(), boundOf(variable));
            current = bound == null ? Names.object() : bound;
        }
        if (current instanceof TypeRef.ClassType named) {
            return named.arguments().isEmpty() ? named : TypeRef.of(named.name());
        }
        return current instanceof TypeRef.ArrayType array
                ? new TypeRef.ArrayType(erased(array.component(), more))
                : current;
    }

    private TypeRef boundOf(TypeRef.Variable variable) {
        TypeRef own = bounds.get(variable.name());
        return own == null && around.isPresent() ? around.get().boundOf(variable) : own;
    }
}
