package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What Lombok does to the fields of a class: default modifiers, locks, loggers, lazy getters. */
final class FieldChanges {

    private static final int ACCESS = Modifiers.PUBLIC | Modifiers.PROTECTED | Modifiers.PRIVATE;
    private static final String INSTANCE_LOCK = "$lock";

    private final Annotations type;
    private final LombokConfig config;

    FieldChanges(Annotations type, LombokConfig config) {
        this.type = type;
        this.config = config;
    }

    /** {@code @Value} and {@code @UtilityClass} make a class final. */
    static Modifiers ofClass(ClassShape shape, Annotations type) {
        boolean made = (type.has(LombokNames.VALUE) && !type.has(LombokNames.NON_FINAL))
                || type.has(LombokNames.UTILITY_CLASS);
        return made ? shape.modifiers().with(Modifiers.FINAL) : shape.modifiers();
    }

    List<FieldShape> apply(ClassShape shape) {
        List<FieldShape> fields = new ArrayList<>(shape.fields().size());
        for (FieldShape field : shape.fields()) {
            fields.add(withModifiers(field, modifiers(field)));
        }
        if (locksInstances(shape) && fields.stream().noneMatch(field -> field.name().equals(INSTANCE_LOCK))) {
            fields.add(added(INSTANCE_LOCK, TypeRef.of("java.lang.Object")));
        }
        if (config.instanceLogger() && type.hasLogger()) {
            fields.add(added(config.loggerName(), TypeRef.of("java.lang.Object")));
        }
        return fields;
    }

    private Modifiers modifiers(FieldShape field) {
        Modifiers modifiers = field.modifiers();
        if (type.has(LombokNames.UTILITY_CLASS)) {
            return modifiers.with(Modifiers.STATIC);
        }
        if (modifiers.isStatic() || field.name().startsWith("$")) {
            return modifiers;
        }
        Annotations own = new Annotations(field.annotations());
        OptionalInt level = defaultLevel();
        if (level.isPresent() && !modifiers.has(ACCESS) && !own.has(LombokNames.PACKAGE_PRIVATE)) {
            modifiers = modifiers.with(level.getAsInt());
        }
        return defaultFinal() && !own.has(LombokNames.NON_FINAL) ? modifiers.with(Modifiers.FINAL) : modifiers;
    }

    private OptionalInt defaultLevel() {
        Optional<AnnotationShape> defaults = type.find(LombokNames.FIELD_DEFAULTS);
        if (defaults.isPresent() && defaults.get().element("level").isPresent()) {
            return Annotations.access(defaults.get(), "level");
        }
        boolean isPrivate = config.privateFields() || (defaults.isEmpty() && type.has(LombokNames.VALUE));
        return isPrivate ? OptionalInt.of(Modifiers.PRIVATE) : OptionalInt.empty();
    }

    private boolean defaultFinal() {
        Optional<AnnotationShape> defaults = type.find(LombokNames.FIELD_DEFAULTS);
        return defaults.flatMap(annotation -> Annotations.flag(annotation, "makeFinal"))
                .orElse(config.finalFields() || (defaults.isEmpty() && type.has(LombokNames.VALUE)));
    }

    /** The methods of a utility class are static by then. */
    private boolean locksInstances(ClassShape shape) {
        if (type.has(LombokNames.UTILITY_CLASS)) {
            return false;
        }
        for (MethodShape method : shape.methods()) {
            Annotations own = new Annotations(method.annotations());
            boolean locks = own.find(LombokNames.SYNCHRONIZED)
                            .or(() -> own.find(LombokNames.LOCKED))
                            .or(() -> own.find(LombokNames.LOCKED + ".Read"))
                            .or(() -> own.find(LombokNames.LOCKED + ".Write"))
                            .filter(annotation -> annotation.element("value").isEmpty())
                            .isPresent();
            if (locks && !method.modifiers().isStatic()) {
                return true;
            }
        }
        return false;
    }

    /** A lazy getter keeps its value in an AtomicReference. */
    static List<FieldShape> afterGetters(List<FieldShape> fields) {
        List<FieldShape> changed = new ArrayList<>(fields.size());
        for (FieldShape field : fields) {
            boolean lazy = new Annotations(field.annotations())
                    .find(LombokNames.GETTER)
                    .flatMap(getter -> Annotations.flag(getter, "lazy"))
                    .orElse(false);
            changed.add(lazy ? lazy(field) : field);
        }
        return changed;
    }

    private static FieldShape lazy(FieldShape field) {
        TypeRef reference =
                TypeRef.of("java.util.concurrent.atomic.AtomicReference", TypeRef.of("java.lang.Object"));
        return new FieldShape(field.name(), reference, field.modifiers(), field.annotations(), field.declaredAt());
    }

    private static FieldShape withModifiers(FieldShape field, Modifiers modifiers) {
        return modifiers.equals(field.modifiers())
                ? field
                : new FieldShape(field.name(), field.type(), modifiers, field.annotations(), field.declaredAt());
    }

    private static FieldShape added(String name, TypeRef type) {
        Modifiers modifiers = new Modifiers(Modifiers.PRIVATE | Modifiers.FINAL | Modifiers.INITIALISED);
        return new FieldShape(name, type, modifiers, List.of(), Optional.empty());
    }
}
