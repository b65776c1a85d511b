package dev.flint.model.types;

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

/** The getters and setters that Lombok writes ({@code HandlerUtil.toAccessorName}). */
final class LombokAccessors {

    private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");
    private static final int NONE = -1;

    private final ClassShape shape;
    private final int getters;
    private final int setters;

    LombokAccessors(ClassShape shape, boolean isData, boolean isValue) {
        this.shape = shape;
        this.getters = level(shape.annotations(), "lombok.Getter", isData || isValue ? Modifiers.PUBLIC : NONE);
        this.setters = level(shape.annotations(), "lombok.Setter", isData ? Modifiers.PUBLIC : NONE);
    }

    void addTo(List<FieldShape> fields, List<MethodShape> methods) {
        List<MethodShape> written = List.copyOf(methods);
        for (FieldShape field : fields) {
            boolean ofClass = !field.modifiers().isStatic() && !field.name().startsWith("$");
            int getter = level(field.annotations(), "lombok.Getter", ofClass ? getters : NONE);
            boolean settable = ofClass && !field.modifiers().isFinal();
            int setter = level(field.annotations(), "lombok.Setter", settable ? setters : NONE);
            if (getter != NONE || setter != NONE) {
                add(field, getter, setter, written, methods);
            }
        }
    }

    private void add(
            FieldShape field, int getter, int setter, List<MethodShape> written, List<MethodShape> methods) {
        Style style = style(field);
        Optional<String> base = style.withoutPrefix(field.name());
        if (base.isEmpty()) {
            return;
        }
        boolean isBoolean = field.type().equals(BOOLEAN);
        String stem = isBoolean && saysIs(base.get()) ? base.get().substring(2) : capitalised(base.get());
        if (getter != NONE) {
            String name = style.fluent ? base.get() : (isBoolean ? "is" : "get") + stem;
            if (isFree(List.of(name, "get" + stem, isBoolean ? "is" + stem : name), 0, written)) {
                methods.add(method(name, field.type(), List.of(), getter, field));
            }
        }
        if (setter != NONE && !field.modifiers().isFinal()) {
            String name = style.fluent ? base.get() : "set" + stem;
            TypeRef returns = style.chain ? self() : new TypeRef.Primitive("void");
            if (isFree(List.of(name), 1, written)) {
                Parameter value = new Parameter(field.name(), field.type());
                methods.add(method(name, returns, List.of(value), setter, field));
            }
        }
    }

    private static MethodShape method(
            String name, TypeRef returns, List<Parameter> parameters, int access, FieldShape field) {
        int bits = access | (field.modifiers().isStatic() ? Modifiers.STATIC : 0);
        return new MethodShape(
                name, returns, parameters, List.of(), new Modifiers(bits), List.of(), Optional.empty());
    }

    /** A method of the same name, whatever its case, with as many parameters keeps Lombok from writing one. */
    private static boolean isFree(List<String> names, int parameters, List<MethodShape> written) {
        for (MethodShape method : written) {
            if (method.parameters().size() == parameters) {
                for (String name : names) {
                    if (method.name().equalsIgnoreCase(name)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private TypeRef self() {
        List<TypeRef> variables = new ArrayList<>(shape.typeParameters().size());
        shape.typeParameters().forEach(parameter -> variables.add(new TypeRef.Variable(parameter.name())));
        return new TypeRef.ClassType(shape.name(), variables);
    }

    private static int level(List<AnnotationShape> annotations, String name, int otherwise) {
        Optional<AnnotationShape> annotation = Lombok.find(annotations, name);
        return annotation.isEmpty()
                ? otherwise
                : annotation.get().element("value").map(Lombok::access).orElse(Modifiers.PUBLIC);
    }

    private static boolean saysIs(String name) {
        return name.startsWith("is") && name.length() > 2 && !Character.isLowerCase(name.charAt(2));
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What {@code @Accessors} asks for. */
    private record Style(boolean fluent, boolean chain, List<String> prefixes) {

        /** The field's name without the prefix; empty if it has none of those that are asked for. */
        private Optional<String> withoutPrefix(String field) {
            if (prefixes.isEmpty()) {
                return Optional.of(field);
            }
            for (String prefix : prefixes) {
                if (prefix.isEmpty()) {
                    return Optional.of(field);
                }
                boolean longer = field.startsWith(prefix) && field.length() > prefix.length();
                boolean letter = Character.isLetter(prefix.charAt(prefix.length() - 1));
                if (longer && !(letter && Character.isLowerCase(field.charAt(prefix.length())))) {
                    char first = field.charAt(prefix.length());
                    return Optional.of(Character.toLowerCase(first) + field.substring(prefix.length() + 1));
                }
            }
            return Optional.empty();
        }
    }

    private Style style(FieldShape field) {
        String name = "lombok.experimental.Accessors";
        Optional<AnnotationShape> accessors =
                Lombok.find(field.annotations(), name).or(() -> Lombok.find(shape.annotations(), name));
        if (accessors.isEmpty()) {
            return new Style(false, false, List.of());
        }
        boolean fluent = accessors.get().element("fluent").equals(Optional.of("true"));
        boolean chain = accessors.get().element("chain").map(text -> text.equals("true")).orElse(fluent);
        return new Style(fluent, chain, prefixes(accessors.get().element("prefix")));
    }

    private static List<String> prefixes(Optional<String> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> prefixes = new ArrayList<>();
        int open = written.get().indexOf('"');
        while (open >= 0) {
            int close = written.get().indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            prefixes.add(written.get().substring(open + 1, close));
            open = written.get().indexOf('"', close + 1);
        }
        return prefixes;
    }
}
