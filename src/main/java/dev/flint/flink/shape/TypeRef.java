package dev.flint.flink.shape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A type as it is referred to. In the facts of a source file the names stand as written there ({@code Map.Entry});
 * once the model has resolved them they are canonical ({@code java.util.Map.Entry}), type variables are told from
 * classes, and what could not be resolved is {@link Unresolved}. {@code toString} spells the type as in Java source.
 */
public sealed interface TypeRef {

    /**
     * A class or interface with its type arguments; no arguments where there are none or where the use is raw.
     */
    record ClassType(String name, List<TypeRef> arguments) implements TypeRef {

        public ClassType {
            arguments = List.copyOf(arguments);
        }

        // By hand: what a record generates is linked at its first call, which costs a start milliseconds.
        @Override
        public boolean equals(Object other) {
            return other instanceof ClassType type && name.equals(type.name) && arguments.equals(type.arguments);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + arguments.hashCode();
        }

        @Override
        public String toString() {
            return arguments.isEmpty()
                    ? name
                    : name + arguments.stream().map(TypeRef::toString).collect(Collectors.joining(",", "<", ">"));
        }
    }

    /** One of the eight primitive types or {@code void}. */
    record Primitive(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An array of a component type. */
    record ArrayType(TypeRef component) implements TypeRef {
        @Override
        public String toString() {
            return component + "[]";
        }
    }

    /** A type variable of the class or method around it. */
    record Variable(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code ?}, {@code ? extends B} or {@code ? super B}. */
    record Wildcard(Bound bound, TypeRef of) implements TypeRef {

        /** Which side a wildcard is bound on; an unbound one extends Object. */
        public enum Bound {
            EXTENDS,
            SUPER
        }

        public static final Wildcard UNBOUND = new Wildcard(Bound.EXTENDS, new ClassType("java.lang.Object", List.of()));

        @Override
        public String toString() {
            if (equals(UNBOUND)) {
                return "?";
            }
            return "? " + bound.name().toLowerCase(Locale.ROOT) + " " + of;
        }
    }

    /** A type that cannot be seen or told ({@code var}, a missing import, a class outside the class path). */
    record Unresolved(String written, String why) implements TypeRef {
        @Override
        public String toString() {
            return written;
        }
    }

    static ClassType of(String name, TypeRef... arguments) {
        return new ClassType(name, List.of(arguments));
    }
}
