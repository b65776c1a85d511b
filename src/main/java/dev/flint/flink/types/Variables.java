package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the type variables of different declarations apart, as reflection does: T of {@code a.b.Box} becomes the
 * variable {@code a.b.Box#T}. A variable without owner is one of the code around the type that was asked for.
 */
final class Variables {

    private static final char OWNER_END = '#';

    private Variables() {}

    /** Gives every variable in {@code names} its owner; the others stay as they are. */
    static TypeRef qualified(TypeRef type, String owner, Set<String> names) {
        if (names.isEmpty()) {
            return type;
        }
        if (type instanceof TypeRef.Variable variable) {
            return names.contains(variable.name())
                    ? new TypeRef.Variable(owner + OWNER_END + variable.name())
                    : variable;
        }
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(qualified(array.component(), owner, names));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return new TypeRef.Wildcard(wildcard.bound(), qualified(wildcard.of(), owner, names));
        }
        if (type instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
            List<TypeRef> arguments = new ArrayList<>(named.arguments().size());
            for (TypeRef argument : named.arguments()) {
                arguments.add(qualified(argument, owner, names));
            }
            return new TypeRef.ClassType(named.name(), arguments);
        }
        return type;
    }

    static boolean isFree(TypeRef.Variable variable) {
        return variable.name().indexOf(OWNER_END) < 0;
    }

    /** The class, or the class and method, that declares the variable; empty for a free one. */
    static String ownerOf(TypeRef.Variable variable) {
        return variable.name().substring(0, Math.max(0, variable.name().indexOf(OWNER_END)));
    }

    static String nameOf(TypeRef.Variable variable) {
        return variable.name().substring(variable.name().indexOf(OWNER_END) + 1);
    }

    /** The type as the source spells it, without owners. */
    static TypeRef written(TypeRef type) {
        if (type instanceof TypeRef.Variable variable) {
            return isFree(variable) ? variable : new TypeRef.Variable(nameOf(variable));
        }
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(written(array.component()));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return new TypeRef.Wildcard(wildcard.bound(), written(wildcard.of()));
        }
        if (type instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
            List<TypeRef> arguments = new ArrayList<>(named.arguments().size());
            for (TypeRef argument : named.arguments()) {
                arguments.add(written(argument));
            }
            return new TypeRef.ClassType(named.name(), arguments);
        }
        return type;
    }

    /** Whether the type is nested no deeper than {@code levels}; looks no deeper itself. */
    static boolean isShallow(TypeRef type, int levels) {
        if (levels == 0) {
            return false;
        }
        if (type instanceof TypeRef.ArrayType array) {
            return isShallow(array.component(), levels - 1);
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return isShallow(wildcard.of(), levels - 1);
        }
        if (type instanceof TypeRef.ClassType named) {
            for (TypeRef argument : named.arguments()) {
                if (!isShallow(argument, levels - 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
