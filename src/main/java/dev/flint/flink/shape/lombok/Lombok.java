package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.Kind;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Classes as they are once Lombok's annotation processor has seen their source; follows the javac handlers of Lombok
 * 1.18.34. Only what Flink asks for is added: accessors, constructors, instance fields, modifiers, and the methods of
 * Object that tell whether a type is a key. A class file is what it is and stays so. What is not modelled makes the members of the class unknown
 * ({@link ClassShape#generatedMembers}).
 */
public final class Lombok implements ShapeSource {

    /** Deeper than any real nesting of classes. */
    private static final int MAX_NESTING = 64;

    private static final Optional<String> BUILDER = Optional.of("Lombok completes it to a builder");

    private final ShapeSource written;
    private final LombokConfig config;

    /** @param written the shapes as the sources have them, names resolved */
    public Lombok(ShapeSource written, LombokConfig config) {
        this.written = written;
        this.config = config;
    }

    /** Whether Lombok has an annotation of this canonical name, as far as flint knows it. */
    public static boolean isAnnotation(String canonicalName) {
        return LombokNames.isKnown(canonicalName);
    }

    @Override
    public Optional<ClassShape> find(String canonicalName) {
        return written.find(canonicalName).map(this::process);
    }

    /** The shape after annotation processing. */
    public ClassShape process(ClassShape shape) {
        boolean fromSource = shape.declaredAt().isPresent();
        if (!fromSource || shape.kind() != Kind.CLASS || config.disabled()) {
            return shape;
        }
        Optional<ClassShape> around = shape.enclosing().flatMap(written::find);
        return around.isPresent() ? processWithin(around.get(), shape) : processAlone(shape);
    }

    /** A utility class makes its member types static; a builder class that is written gets the rest of a builder. */
    private ClassShape processWithin(ClassShape around, ClassShape shape) {
        if (BuilderMethods.builders(around, config).contains(shape.name())) {
            return withMembers(shape, shape.modifiers(), shape.fields(), shape.methods(), BUILDER);
        }
        boolean becomesStatic = new Annotations(around.annotations()).has(LombokNames.UTILITY_CLASS)
                || new Annotations(shape.annotations()).has(LombokNames.UTILITY_CLASS);
        Modifiers modifiers = becomesStatic ? shape.modifiers().with(Modifiers.STATIC) : shape.modifiers();
        return processAlone(
                withMembers(shape, modifiers, shape.fields(), shape.methods(), shape.generatedMembers()));
    }

    private ClassShape processAlone(ClassShape shape) {
        if (!isConcerned(shape)) {
            return shape;
        }
        List<AnnotationShape> accessors = accessorsAround(shape);
        Optional<String> unclear = notUnderstood(shape).or(config::unread);
        if (unclear.isEmpty()) {
            unclear = new Annotations(accessors).notUnderstood();
        }
        return unclear.isPresent()
                ? withMembers(shape, shape.modifiers(), shape.fields(), shape.methods(), unclear)
                : generate(shape, accessors);
    }

    private boolean isConcerned(ClassShape shape) {
        if (config.privateFields() || config.finalFields() || new Annotations(shape.annotations()).hasLombok()) {
            return true;
        }
        for (FieldShape field : shape.fields()) {
            if (new Annotations(field.annotations()).hasLombok()) {
                return true;
            }
        }
        for (MethodShape method : shape.methods()) {
            if (new Annotations(method.annotations()).hasLombok()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> notUnderstood(ClassShape shape) {
        Optional<String> found = new Annotations(shape.annotations()).notUnderstood();
        for (FieldShape field : shape.fields()) {
            found = found.or(() -> new Annotations(field.annotations()).notUnderstood());
        }
        for (MethodShape method : shape.methods()) {
            found = found.or(() -> new Annotations(method.annotations()).notUnderstood());
        }
        return found;
    }

    /** {@code @Accessors} of the class and of the classes around it, the nearest first. */
    private List<AnnotationShape> accessorsAround(ClassShape shape) {
        List<AnnotationShape> found = new ArrayList<>();
        Optional<ClassShape> current = Optional.of(shape);
        for (int i = 0; i < MAX_NESTING && current.isPresent(); i++) {
            new Annotations(current.get().annotations()).find(LombokNames.ACCESSORS).ifPresent(found::add);
            current = current.get().enclosing().flatMap(written::find);
        }
        return found;
    }

    private ClassShape generate(ClassShape shape, List<AnnotationShape> accessors) {
        Annotations annotations = new Annotations(shape.annotations());
        Modifiers modifiers = FieldChanges.ofClass(shape, annotations);
        List<FieldShape> fields = new FieldChanges(annotations, config).apply(shape);
        List<MethodShape> methods =
                new Constructors(shape, fields, annotations, config).addTo(new ArrayList<>(shape.methods()));
        AccessorStyle style = AccessorStyle.of(config);
        new AccessorMaker(self(shape), annotations, field -> {
                    AccessorStyle merged =
                            style.orElse(new Annotations(field.annotations()).find(LombokNames.ACCESSORS));
                    for (AnnotationShape outer : accessors) {
                        merged = merged.orElse(Optional.of(outer));
                    }
                    return merged;
                })
                .addTo(methods, fields);
        if (annotations.has(LombokNames.UTILITY_CLASS)) {
            methods.replaceAll(Lombok::asStatic);
        }
        new BuilderMethods(shape, annotations, config).addTo(methods);
        new ObjectMethods(shape, annotations, modifiers).addTo(methods);
        return withMembers(shape, modifiers, FieldChanges.afterGetters(fields), methods, shape.generatedMembers());
    }

    private static MethodShape asStatic(MethodShape method) {
        return method.isConstructor()
                ? method
                : new MethodShape(
                        method.name(),
                        method.returnType(),
                        method.parameters(),
                        method.typeParameters(),
                        method.modifiers().with(Modifiers.STATIC),
                        method.annotations(),
                        method.declaredAt());
    }

    /** The class with its own type variables. */
    static TypeRef self(ClassShape shape) {
        List<TypeRef> arguments = new ArrayList<>(shape.typeParameters().size());
        for (ClassShape.TypeParameter parameter : shape.typeParameters()) {
            arguments.add(new TypeRef.Variable(parameter.name()));
        }
        return new TypeRef.ClassType(shape.name(), arguments);
    }

    private static ClassShape withMembers(
            ClassShape shape,
            Modifiers modifiers,
            List<FieldShape> fields,
            List<MethodShape> methods,
            Optional<String> generatedMembers) {
        return new ClassShape(
                shape.name(),
                shape.packageName(),
                shape.enclosing(),
                shape.kind(),
                modifiers,
                shape.typeParameters(),
                shape.superclass(),
                shape.interfaces(),
                fields,
                methods,
                shape.annotations(),
                generatedMembers,
                shape.declaredAt());
    }
}
