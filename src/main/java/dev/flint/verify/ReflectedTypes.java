package dev.flint.verify;

import dev.flint.flink.shape.TypeRef;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes of a type the one that reflection would give, from the classes of a loader. */
final class ReflectedTypes {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "char", char.class,
            "double", double.class,
            "float", float.class,
            "int", int.class,
            "long", long.class,
            "short", short.class,
            "void", void.class);

    private final ClassLoader loader;

    /** A type that cannot be made. */
    static final class NoSuchType extends Exception {

        private static final long serialVersionUID = 1L;

        NoSuchType(String why) {
            super(why, null, false, false);
        }
    }

    ReflectedTypes(ClassLoader loader) {
        this.loader = loader;
    }

    Type of(TypeRef type) throws NoSuchType {
        if (type instanceof TypeRef.Primitive primitive) {
            return PRIMITIVES.get(primitive.name());
        }
        if (type instanceof TypeRef.ArrayType array) {
            Type component = of(array.component());
            return component instanceof Class<?> known
                    ? Array.newInstance(known, 0).getClass()
                    : new ArrayOf(component);
        }
        if (type instanceof TypeRef.ClassType named) {
            Class<?> raw = load(named.name());
            return named.arguments().isEmpty() ? raw : new Parameterized(raw, all(named.arguments()));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            boolean isLower = wildcard.bound() == TypeRef.Wildcard.Bound.SUPER;
            Type bound = of(wildcard.of());
            return isLower
                    ? new WildcardOf(new Type[] {Object.class}, new Type[] {bound})
                    : new WildcardOf(new Type[] {bound}, new Type[0]);
        }
        throw new NoSuchType("what '" + type + "' stands for is not written");
    }

    private Type[] all(List<TypeRef> types) throws NoSuchType {
        Type[] all = new Type[types.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(types.get(i));
        }
        return all;
    }

    /** By its canonical name, without running its initializer: extraction runs none either. */
    private Class<?> load(String canonicalName) throws NoSuchType {
        StringBuilder binary = new StringBuilder(canonicalName);
        int dot = binary.length();
        while (dot >= 0) {
            try {
                return Class.forName(binary.toString(), false, loader);
            } catch (ClassNotFoundException e) {
                dot = binary.lastIndexOf(".");
                if (dot >= 0) {
                    binary.setCharAt(dot, '$');
                }
            }
        }
        throw new NoSuchType("the class " + canonicalName + " is not on the class path: compile the project, or name"
                + " its classes with --classpath");
    }

    /** Equal to those of the JDK, as Flink compares types by their equals. */
    private record Parameterized(Class<?> raw, Type[] arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType type
                    && raw.equals(type.getRawType())
                    && Objects.equals(getOwnerType(), type.getOwnerType())
                    && Arrays.equals(arguments, type.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ Objects.hashCode(getOwnerType()) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(raw.getName());
            for (int i = 0; i < arguments.length; i++) {
                text.append(i == 0 ? '<' : ',').append(arguments[i].getTypeName());
            }
            return text.append('>').toString();
        }
    }

    private record ArrayOf(Type component) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof GenericArrayType type && component.equals(type.getGenericComponentType());
        }

        @Override
        public int hashCode() {
            return component.hashCode();
        }

        @Override
        public String toString() {
            return component.getTypeName() + "[]";
        }
    }

    private record WildcardOf(Type[] upper, Type[] lower) implements WildcardType {

        @Override
        public Type[] getUpperBounds() {
            return upper.clone();
        }

        @Override
        public Type[] getLowerBounds() {
            return lower.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WildcardType type
                    && Arrays.equals(upper, type.getUpperBounds())
                    && Arrays.equals(lower, type.getLowerBounds());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(lower) ^ Arrays.hashCode(upper);
        }

        @Override
        public String toString() {
            return lower.length > 0 ? "? super " + lower[0].getTypeName() : "? extends " + upper[0].getTypeName();
        }
    }
}
