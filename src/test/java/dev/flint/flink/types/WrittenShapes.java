package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.JavaReader;
import dev.flint.text.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shapes of generated sources, which name all classes of other packages in full: a resolver for them alone. */
final class WrittenShapes implements ShapeSource {

    private static final Set<String> JAVA_LANG = Set.of(
            "String", "Integer", "Boolean", "Long", "Void", "Object", "Number", "CharSequence", "Class", "Enum",
            "Iterable", "Comparable", "Cloneable", "RuntimeException", "Override", "Thread", "Double", "Short",
            "Byte", "Character", "Float", "SuppressWarnings");

    private final Map<String, ClassShape> shapes = new HashMap<>();
    private final ShapeSource others;

    /** @param others what the sources do not declare */
    WrittenShapes(Map<String, String> sources, ShapeSource others) {
        this.others = others;
        JavaReader reader = new JavaReader();
        sources.forEach((name, text) -> reader.read(new SourceFile(name, text)).types().forEach(this::add));
    }

    private void add(DeclaredType type) {
        shapes.put(type.shape().name(), type.shape());
        type.members().forEach(this::add);
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        ClassShape written = shapes.get(canonicalName);
        return written == null ? others.find(canonicalName) : Optional.of(resolved(written));
    }

    private ClassShape resolved(ClassShape shape) {
        Set<String> variables = variables(shape);
        return new ClassShape(
                shape.name(),
                shape.packageName(),
                shape.enclosing(),
                shape.kind(),
                shape.modifiers(),
                parameters(shape.typeParameters(), shape, variables),
                shape.superclass().map(type -> resolved(type, shape, variables)),
                types(shape.interfaces(), shape, variables),
                shape.fields().stream()
                        .map(field -> new FieldShape(
                                field.name(),
                                resolved(field.type(), shape, variables),
                                field.modifiers(),
                                field.annotations(),
                                field.declaredAt()))
                        .toList(),
                shape.methods().stream().map(method -> resolved(method, shape, variables)).toList(),
                shape.annotations(),
                shape.generatedMembers(),
                shape.declaredAt());
    }

    private Set<String> variables(ClassShape shape) {
        Set<String> names = new HashSet<>();
        shape.typeParameters().forEach(parameter -> names.add(parameter.name()));
        if (shape.kind() == ClassShape.Kind.CLASS && !shape.modifiers().isStatic()) {
            shape.enclosing().map(shapes::get).ifPresent(outer -> names.addAll(variables(outer)));
        }
        return names;
    }

    private MethodShape resolved(MethodShape method, ClassShape shape, Set<String> around) {
        Set<String> variables = new HashSet<>(around);
        method.typeParameters().forEach(parameter -> variables.add(parameter.name()));
        return new MethodShape(
                method.name(),
                resolved(method.returnType(), shape, variables),
                method.parameters().stream()
                        .map(only -> new Parameter(only.name(), resolved(only.type(), shape, variables)))
                        .toList(),
                parameters(method.typeParameters(), shape, variables),
                method.modifiers(),
                method.annotations(),
                method.declaredAt());
    }

    private List<TypeParameter> parameters(List<TypeParameter> written, ClassShape shape, Set<String> variables) {
        return written.stream()
                .map(parameter -> new TypeParameter(parameter.name(), types(parameter.bounds(), shape, variables)))
                .toList();
    }

    private List<TypeRef> types(List<TypeRef> written, ClassShape shape, Set<String> variables) {
        return written.stream().map(type -> resolved(type, shape, variables)).toList();
    }

    private TypeRef resolved(TypeRef type, ClassShape shape, Set<String> variables) {
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(resolved(array.component(), shape, variables));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return new TypeRef.Wildcard(wildcard.bound(), resolved(wildcard.of(), shape, variables));
        }
        if (type instanceof TypeRef.ClassType named) {
            return variables.contains(named.name())
                    ? new TypeRef.Variable(named.name())
                    : new TypeRef.ClassType(nameIn(shape, named.name()), types(named.arguments(), shape, variables));
        }
        return type;
    }

    private String nameIn(ClassShape shape, String written) {
        Optional<ClassShape> scope = Optional.of(shape);
        while (scope.isPresent()) {
            String simple = scope.get().name().substring(scope.get().name().lastIndexOf('.') + 1);
            if (simple.equals(written)) {
                return scope.get().name();
            }
            if (shapes.containsKey(scope.get().name() + "." + written)) {
                return scope.get().name() + "." + written;
            }
            scope = scope.get().enclosing().map(shapes::get);
        }
        String first = written.indexOf('.') < 0 ? written : written.substring(0, written.indexOf('.'));
        if (JAVA_LANG.contains(first)) {
            return "java.lang." + written;
        }
        return Character.isUpperCase(first.charAt(0)) ? GeneratedSources.PACKAGE + "." + written : written;
    }
}
