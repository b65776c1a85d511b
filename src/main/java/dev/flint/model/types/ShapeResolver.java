package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.shape.lombok.Lombok;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a shape as written into what reflection would tell: canonical names, and the members that Lombok adds. */
final class ShapeResolver {

    private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

    private final Names names;
    private final ShapeSource shapes;
    private final LombokSettings lombok;

    ShapeResolver(Names names, ShapeSource shapes, LombokSettings lombok) {
        this.names = names;
        this.shapes = shapes;
        this.lombok = lombok;
    }

    ClassShape resolve(Declaration declaration) {
        ClassShape written = declaration.type().shape();
        Scope header = declaration.header();
        Scope body = declaration.body();
        List<TypeRef> interfaces = new ArrayList<>(names.resolve(written.interfaces(), header));
        Optional<TypeRef> superclass = written.superclass().map(type -> names.resolve(type, header));
        if (superclass.isPresent() && isAnonymous(written) && isInterface(superclass.get())) {
            interfaces.add(superclass.get());
            superclass = Optional.of(OBJECT);
        }
        ClassShape resolved = new ClassShape(
                written.name(),
                written.packageName(),
                written.enclosing(),
                written.kind(),
                written.modifiers(),
                parameters(written.typeParameters(), header),
                superclass,
                interfaces,
                fields(declaration, body),
                methods(written.methods(), body),
                annotations(written.annotations(), header),
                written.generatedMembers(),
                written.declaredAt());
        return new Lombok(shapes, lombok.of(declaration.file().path())).process(resolved);
    }

    private static boolean isAnonymous(ClassShape shape) {
        return Scope.simpleNameOf(shape.name()).isEmpty();
    }

    private boolean isInterface(TypeRef type) {
        if (!(type instanceof TypeRef.ClassType named)) {
            return false;
        }
        Optional<Boolean> ofFlink = FlinkNames.isInterface(named.name());
        if (ofFlink.isPresent()) {
            return ofFlink.get();
        }
        Optional<ClassShape> shape = shapes.find(named.name());
        return shape.isPresent() && shape.get().kind() == Kind.INTERFACE;
    }

    private List<TypeParameter> parameters(List<TypeParameter> written, Scope scope) {
        List<TypeParameter> resolved = new ArrayList<>(written.size());
        for (TypeParameter parameter : written) {
            resolved.add(new TypeParameter(parameter.name(), names.resolve(parameter.bounds(), scope)));
        }
        return resolved;
    }

    private List<FieldShape> fields(Declaration declaration, Scope scope) {
        List<FieldShape> written = declaration.type().shape().fields();
        Set<String> initialised = new HashSet<>();
        declaration.type().initialisers().forEach(initialiser -> initialised.add(initialiser.field()));
        List<FieldShape> resolved = new ArrayList<>(written.size());
        for (FieldShape field : written) {
            resolved.add(new FieldShape(
                    field.name(),
                    names.resolve(field.type(), scope),
                    initialised.contains(field.name())
                            ? field.modifiers().with(Modifiers.INITIALISED)
                            : field.modifiers(),
                    annotations(field.annotations(), scope),
                    field.declaredAt()));
        }
        return resolved;
    }

    private List<MethodShape> methods(List<MethodShape> written, Scope body) {
        List<MethodShape> resolved = new ArrayList<>(written.size());
        for (MethodShape method : written) {
            Scope scope = body.inMethod(method);
            List<Parameter> parameters = new ArrayList<>(method.parameters().size());
            for (Parameter parameter : method.parameters()) {
                parameters.add(new Parameter(parameter.name(), names.resolve(parameter.type(), scope)));
            }
            resolved.add(new MethodShape(
                    method.name(),
                    names.resolve(method.returnType(), scope),
                    parameters,
                    parameters(method.typeParameters(), scope),
                    method.modifiers(),
                    annotations(method.annotations(), scope),
                    method.declaredAt()));
        }
        return resolved;
    }

    private List<AnnotationShape> annotations(List<AnnotationShape> written, Scope scope) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<AnnotationShape> resolved = new ArrayList<>(written.size());
        for (AnnotationShape annotation : written) {
            String name = names.className(annotation.type(), scope).orElse(annotation.type());
            resolved.add(new AnnotationShape(name, annotation.elements(), annotation.place()));
        }
        return resolved;
    }
}
