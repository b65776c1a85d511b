package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.ClassShape.Parameter;
import dev.flint.flink.shape.Modifiers;
import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The getters and setters that Lombok makes: first those that the class asks for, then those of single fields. */
final class AccessorMaker {

    private static final TypeRef VOID = new TypeRef.Primitive("void");

    private final TypeRef self;
    private final Annotations type;
    private final Function<FieldShape, AccessorStyle> styles;

    /** @param self the class with its own type variables, which a chained setter returns */
    AccessorMaker(TypeRef self, Annotations type, Function<FieldShape, AccessorStyle> styles) {
        this.self = self;
        this.type = type;
        this.styles = styles;
    }

    void addTo(List<MethodShape> methods, List<FieldShape> fields) {
        for (FieldShape field : fields) {
            ofClass(field, LombokNames.GETTER, List.of(LombokNames.DATA, LombokNames.VALUE))
                    .ifPresent(access -> addGetter(methods, field, access));
            ofClass(field, LombokNames.SETTER, List.of(LombokNames.DATA))
                    .ifPresent(access -> addSetter(methods, field, access));
        }
        for (FieldShape field : fields) {
            ofField(field, LombokNames.GETTER).ifPresent(access -> addGetter(methods, field, access));
            ofField(field, LombokNames.SETTER).ifPresent(access -> addSetter(methods, field, access));
        }
    }

    private void addGetter(List<MethodShape> methods, FieldShape field, int access) {
        AccessorStyle style = styles.apply(field);
        Optional<String> name = style.getter(field.name(), isBoolean(field));
        if (name.isPresent() && !exists(methods, style.gettersInTheWay(field.name(), isBoolean(field)), 0)) {
            methods.add(method(name.get(), field.type(), List.of(), field, access));
        }
    }

    private void addSetter(List<MethodShape> methods, FieldShape field, int access) {
        AccessorStyle style = styles.apply(field);
        Optional<String> name = style.setter(field.name(), isBoolean(field));
        boolean settable = name.isPresent() && !field.modifiers().isFinal();
        if (settable && !exists(methods, style.settersInTheWay(field.name(), isBoolean(field)), 1)) {
            TypeRef returnType = style.isChained() && !field.modifiers().isStatic() ? self : VOID;
            List<Parameter> parameters = List.of(new Parameter(field.name(), field.type()));
            methods.add(method(name.get(), returnType, parameters, field, access));
        }
    }

    private static boolean isBoolean(FieldShape field) {
        return field.type().equals(new TypeRef.Primitive("boolean"));
    }

    /** @return the access that the class gives to the accessors of its fields; an annotation of the field takes over */
    private OptionalInt ofClass(FieldShape field, String annotation, List<String> implying) {
        boolean own = new Annotations(field.annotations()).has(annotation);
        if (own || field.modifiers().isStatic() || field.name().startsWith("$")) {
            return OptionalInt.empty();
        }
        Optional<AnnotationShape> ofClass = type.find(annotation);
        if (ofClass.isPresent()) {
            return Annotations.access(ofClass.get(), "value");
        }
        return implying.stream().anyMatch(type::has) ? OptionalInt.of(Modifiers.PUBLIC) : OptionalInt.empty();
    }

    private static OptionalInt ofField(FieldShape field, String annotation) {
        Optional<AnnotationShape> own = new Annotations(field.annotations()).find(annotation);
        return own.isPresent() ? Annotations.access(own.get(), "value") : OptionalInt.empty();
    }

    /** JavacHandlerUtil.methodExists: any method of such a name that can be called with so many arguments. */
    private static boolean exists(List<MethodShape> methods, Set<String> names, int arguments) {
        for (MethodShape method : methods) {
            if (names.contains(method.name().toLowerCase(Locale.ROOT)) && standsInTheWay(method, arguments)) {
                return true;
            }
        }
        return false;
    }

    /** Whether Lombok makes no method of this one's name that takes so many arguments. */
    static boolean standsInTheWay(MethodShape method, int arguments) {
        int parameters = method.parameters().size();
        boolean takes = method.modifiers().isVarargs() ? arguments >= parameters - 1 : arguments == parameters;
        return takes && !new Annotations(method.annotations()).has(LombokNames.TOLERATE);
    }

    private static MethodShape method(
            String name, TypeRef returnType, List<Parameter> parameters, FieldShape field, int access) {
        boolean isStatic = field.modifiers().isStatic();
        return new MethodShape(
                name,
                returnType,
                parameters,
                List.of(),
                new Modifiers(isStatic ? access | Modifiers.STATIC : access),
                List.of(),
                Optional.empty());
    }
}
