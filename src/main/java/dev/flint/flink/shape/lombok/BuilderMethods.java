package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.TypeParameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** {@code builder()} and {@code toBuilder()} of a class: HandleBuilder and HandleSuperBuilder. */
final class BuilderMethods {

    private final ClassShape shape;
    private final Annotations type;
    private final LombokConfig config;

    BuilderMethods(ClassShape shape, Annotations type, LombokConfig config) {
        this.shape = shape;
        this.type = type;
        this.config = config;
    }

    void addTo(List<MethodShape> methods) {
        type.find(LombokNames.BUILDER).ifPresent(builder -> add(builder, builderOf(shape, builder, config), methods));
        type.find(LombokNames.SUPER_BUILDER).ifPresent(builder -> add(builder, superBuilder(builder), methods));
        for (MethodShape method : shape.methods()) {
            Optional<AnnotationShape> builder = new Annotations(method.annotations()).find(LombokNames.BUILDER);
            if (builder.isPresent()) {
                add(builder.get(), ofMethod(method, builder.get()), methods);
            }
        }
    }

    /** The canonical names of the builders that Lombok makes, or completes, in a class. */
    static Set<String> builders(ClassShape shape, LombokConfig config) {
        BuilderMethods methods = new BuilderMethods(shape, new Annotations(shape.annotations()), config);
        Set<String> names = new HashSet<>();
        methods.type.find(LombokNames.BUILDER)
                .ifPresent(builder -> names.add(builderOf(shape, builder, config).name()));
        methods.type.find(LombokNames.SUPER_BUILDER)
                .ifPresent(builder -> names.add(superBuilder(shape, builder, config).name()));
        for (MethodShape method : shape.methods()) {
            new Annotations(method.annotations()).find(LombokNames.BUILDER)
                    .ifPresent(builder -> names.add(methods.ofMethod(method, builder).name()));
        }
        return names;
    }

    private void add(AnnotationShape builder, TypeRef.ClassType made, List<MethodShape> methods) {
        OptionalInt access = Annotations.access(builder, "access");
        int bits = access.orElse(Modifiers.PUBLIC);
        boolean superBuilder = builder.type().equals(LombokNames.SUPER_BUILDER);
        String name = Annotations.string(builder, "builderMethodName").orElse("builder");
        boolean wanted = builder.element("builderMethodName").map(text -> !text.trim().equals("\"\"")).orElse(true);
        boolean makesNone = superBuilder && shape.modifiers().isAbstract();
        if (wanted && !makesNone && !exists(methods, name)) {
            methods.add(method(name, made, shape.typeParameters(), bits | Modifiers.STATIC));
        }
        boolean back = Annotations.flag(builder, "toBuilder").orElse(false);
        if (back && !makesNone && !exists(methods, "toBuilder")) {
            methods.add(method("toBuilder", made, List.of(), superBuilder ? Modifiers.PUBLIC : bits));
        }
    }

    /** The builder that a class-level {@code @Builder} makes, with the type variables of the class. */
    private static TypeRef.ClassType builderOf(ClassShape shape, AnnotationShape builder, LombokConfig config) {
        return builder(shape, simpleName(shape.name()), builder, config, variables(shape.typeParameters()));
    }

    private TypeRef.ClassType superBuilder(AnnotationShape builder) {
        return superBuilder(shape, builder, config);
    }

    /** Its two last type arguments are the class and the builder that the builder's methods return. */
    static TypeRef.ClassType superBuilder(ClassShape shape, AnnotationShape builder, LombokConfig config) {
        List<TypeRef> arguments = variables(shape.typeParameters());
        arguments.add(TypeRef.Wildcard.UNBOUND);
        arguments.add(TypeRef.Wildcard.UNBOUND);
        return builder(shape, simpleName(shape.name()), builder, config, arguments);
    }

    private TypeRef.ClassType ofMethod(MethodShape method, AnnotationShape builder) {
        String built = method.isConstructor() || !(method.returnType() instanceof TypeRef.ClassType returned)
                ? simpleName(shape.name())
                : simpleName(returned.name());
        List<TypeParameter> parameters = method.isConstructor() ? shape.typeParameters() : method.typeParameters();
        return builder(shape, built, builder, config, variables(parameters));
    }

    private static TypeRef.ClassType builder(
            ClassShape shape, String built, AnnotationShape builder, LombokConfig config, List<TypeRef> arguments) {
        String name = Annotations.string(builder, "builderClassName")
                .orElseGet(() -> config.builderClassName().replace("*", built));
        return new TypeRef.ClassType(shape.name() + "." + name, arguments);
    }

    private static List<TypeRef> variables(List<TypeParameter> parameters) {
        List<TypeRef> variables = new ArrayList<>();
        for (TypeParameter parameter : parameters) {
            variables.add(new TypeRef.Variable(parameter.name()));
        }
        return variables;
    }

    private static String simpleName(String canonical) {
        return canonical.substring(canonical.lastIndexOf('.') + 1);
    }

    private static boolean exists(List<MethodShape> methods, String name) {
        for (MethodShape method : methods) {
            if (method.name().equals(name) && !new Annotations(method.annotations()).has(LombokNames.TOLERATE)) {
                return true;
            }
        }
        return false;
    }

    private static MethodShape method(String name, TypeRef returnType, List<TypeParameter> parameters, int access) {
        return new MethodShape(
                name, returnType, List.of(), parameters, new Modifiers(access), List.of(), Optional.empty());
    }
}
