package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The constructors that Lombok makes, with static methods before them, in the order of its handlers: builders first,
 * {@code @Data} last.
 */
final class Constructors {

    private static final TypeRef VOID = new TypeRef.Primitive("void");

    private final ClassShape shape;
    private final List<FieldShape> fields;
    private final Annotations type;
    private final LombokConfig config;
    private final List<MethodShape> made = new ArrayList<>();
    private final List<MethodShape> factories = new ArrayList<>();

    Constructors(ClassShape shape, List<FieldShape> fields, Annotations type, LombokConfig config) {
        this.shape = shape;
        this.fields = fields;
        this.type = type;
        this.config = config;
    }

    /** @return the same list, with the default constructor gone where there is another one */
    List<MethodShape> addTo(List<MethodShape> methods) {
        if (type.has(LombokNames.UTILITY_CLASS)) {
            make(Modifiers.PRIVATE, List.of());
        }
        if (type.has(LombokNames.BUILDER) && !hasConstructorAnnotation() && !exists()) {
            make(0, all());
        }
        if (type.has(LombokNames.SUPER_BUILDER)) {
            TypeRef builder = BuilderMethods.superBuilder(shape, type.find(LombokNames.SUPER_BUILDER).get(), config);
            make(Modifiers.PROTECTED, List.of(new Parameter("b", builder)));
        }
        explicit(LombokNames.NO_ARGS, List.of());
        explicit(LombokNames.ALL_ARGS, all());
        explicit(LombokNames.REQUIRED_ARGS, required());
        type.find(LombokNames.DATA).ifPresent(data -> implied(data, required()));
        type.find(LombokNames.VALUE).ifPresent(value -> implied(value, all()));
        if (!made.isEmpty()) {
            methods.removeIf(method -> method.isConstructor() && isDefault(method));
            methods.addAll(made);
        }
        methods.addAll(factories);
        return methods;
    }

    private void explicit(String annotation, List<Parameter> parameters) {
        Optional<AnnotationShape> found = type.find(annotation);
        if (found.isPresent()) {
            OptionalInt access = Annotations.access(found.get(), "access");
            if (access.isPresent()) {
                Optional<String> staticMethod = Annotations.string(found.get(), "staticName");
                make(staticMethod.isPresent() ? Modifiers.PRIVATE : access.getAsInt(), parameters);
                addFactory(access.getAsInt(), staticMethod, parameters);
            }
        }
    }

    /** The constructor of {@code @Data} and {@code @Value}, which any other one makes superfluous. */
    private void implied(AnnotationShape annotation, List<Parameter> parameters) {
        if (!hasConstructorAnnotation() && !type.has(LombokNames.BUILDER)) {
            Optional<String> staticMethod = Annotations.string(annotation, "staticConstructor");
            if (!exists()) {
                make(staticMethod.isPresent() ? Modifiers.PRIVATE : Modifiers.PUBLIC, parameters);
            }
            addFactory(Modifiers.PUBLIC, staticMethod, parameters);
        }
        // An annotation whose access level is NONE leaves the class its default constructor and keeps the extra one away.
        boolean leftAlone = hasConstructorAnnotation() && made.isEmpty();
        if (config.extraPrivateConstructor() && !leftAlone && extendsObject() && !hasNoArgConstructor()) {
            make(Modifiers.PRIVATE, List.of());
        }
    }

    private boolean hasConstructorAnnotation() {
        return type.has(LombokNames.NO_ARGS) || type.has(LombokNames.ALL_ARGS) || type.has(LombokNames.REQUIRED_ARGS);
    }

    private boolean exists() {
        for (MethodShape method : shape.methods()) {
            if (method.isConstructor()
                    && !isDefault(method)
                    && !new Annotations(method.annotations()).has(LombokNames.TOLERATE)) {
                return true;
            }
        }
        return !made.isEmpty();
    }

    private boolean hasNoArgConstructor() {
        for (MethodShape method : shape.methods()) {
            if (method.isConstructor() && !isDefault(method) && method.parameters().isEmpty()) {
                return true;
            }
        }
        return made.stream().anyMatch(method -> method.parameters().isEmpty());
    }

    private boolean extendsObject() {
        return shape.superclass().isEmpty()
                || shape.superclass().get().toString().equals("java.lang.Object");
    }

    /** The compiler's own one stands nowhere. */
    private static boolean isDefault(MethodShape constructor) {
        return constructor.declaredAt().isEmpty() && constructor.parameters().isEmpty();
    }

    /** HandleConstructor.findAllFields; a builder leaves out the finals that have a value as well. */
    private List<Parameter> all() {
        List<Parameter> parameters = new ArrayList<>();
        for (FieldShape field : fields) {
            boolean set = field.modifiers().isFinal() && isInitialised(field);
            if (isParameter(field) && !set) {
                parameters.add(new Parameter(field.name(), field.type()));
            }
        }
        return parameters;
    }

    /** HandleConstructor.findRequiredFields. */
    private List<Parameter> required() {
        List<Parameter> parameters = new ArrayList<>();
        for (FieldShape field : fields) {
            boolean demands = field.modifiers().isFinal() || new Annotations(field.annotations()).hasNonNull();
            if (isParameter(field) && demands && !isInitialised(field)) {
                parameters.add(new Parameter(field.name(), field.type()));
            }
        }
        return parameters;
    }

    private static boolean isParameter(FieldShape field) {
        return !field.modifiers().isStatic() && !field.name().startsWith("$");
    }

    /** A builder takes the value of a {@code @Builder.Default} field away from its declaration. */
    private boolean isInitialised(FieldShape field) {
        boolean taken = (type.has(LombokNames.BUILDER) || type.has(LombokNames.SUPER_BUILDER))
                && new Annotations(field.annotations()).has(LombokNames.BUILDER_DEFAULT);
        return field.modifiers().has(Modifiers.INITIALISED) && !taken;
    }

    /** The static method that makes instances; the constructor is private then. */
    private void addFactory(int access, Optional<String> staticMethod, List<Parameter> parameters) {
        staticMethod.ifPresent(name -> factories.add(new MethodShape(
                name,
                Lombok.self(shape),
                parameters,
                shape.typeParameters(),
                new Modifiers(access | Modifiers.STATIC),
                List.of(),
                Optional.empty())));
    }

    private void make(int access, List<Parameter> parameters) {
        made.add(new MethodShape(
                MethodShape.CONSTRUCTOR,
                VOID,
                parameters,
                List.of(),
                new Modifiers(access),
                List.of(),
                Optional.empty()));
    }
}
