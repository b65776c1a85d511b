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

/** The getters and setters that Lombok makes. An annotation of the field comes before those of the class. */
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
            AccessorStyle style = styles.apply(field);
            boolean isBoolean = field.type().equals(new TypeRef.Primitive("boolean"));
            OptionalInt getter = access(field, LombokNames.GETTER, List.of(LombokNames.DATA, LombokNames.VALUE));
            Optional<String> getterName = style.getter(field.name(), isBoolean);
            if (getter.isPresent() && getterName.isPresent()
                    && !exists(methods, style.gettersInTheWay(field.name(), isBoolean), 0)) {
                methods.add(method(getterName.get(), field.type(), List.of(), field, getter.getAsInt()));
            }
            OptionalInt setter = access(field, LombokNames.SETTER, List.of(LombokNames.DATA));
            Optional<String> setterName = style.setter(field.name(), isBoolean);
            if (setter.isPresent() && setterName.isPresent() && !field.modifiers().isFinal()
                    && !exists(methods, style.settersInTheWay(field.name(), isBoolean), 1)) {
                methods.add(method(
                        setterName.get(),
                        style.isChained() ? self : VOID,
                        List.of(new Parameter(field.name(), field.type())),
                        field,
                        setter.getAsInt()));
            }
        }
    }

    /** @return the access of the accessor; empty where none is to be made */
    private OptionalInt access(FieldShape field, String annotation, List<String> implying) {
        Optional<AnnotationShape> own = new Annotations(field.annotations()).find(annotation);
        if (own.isPresent()) {
            return Annotations.access(own.get(), "value");
        }
        if (field.modifiers().isStatic() || field.name().startsWith("$")) {
            return OptionalInt.empty();
        }
        Optional<AnnotationShape> ofClass = type.find(annotation);
        if (ofClass.isPresent()) {
            return Annotations.access(ofClass.get(), "value");
        }
        return implying.stream().anyMatch(type::has) ? OptionalInt.of(Modifiers.PUBLIC) : OptionalInt.empty();
    }

    /** JavacHandlerUtil.methodExists: any method of such a name that can be called with so many arguments. */
    private static boolean exists(List<MethodShape> methods, Set<String> names, int arguments) {
        for (MethodShape method : methods) {
            int parameters = method.parameters().size();
            boolean takes = method.modifiers().isVarargs()
                    ? arguments >= parameters - 1
                    : arguments == parameters;
            if (takes
                    && names.contains(method.name().toLowerCase(Locale.ROOT))
                    && !new Annotations(method.annotations()).has(LombokNames.TOLERATE)) {
                return true;
            }
        }
        return false;
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
