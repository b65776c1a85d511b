package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The types on the way from the start of an extraction to the type in question: TypeExtractor's {@code typeHierarchy}.
 * It tells what type variables stand for, and that a class is met again.
 */
final class Hierarchy {

    static final Hierarchy EMPTY = new Hierarchy(List.of());

    private final List<TypeRef> types;

    private Hierarchy(List<TypeRef> types) {
        this.types = types;
    }

    Hierarchy with(TypeRef type) {
        List<TypeRef> longer = new ArrayList<>(types.size() + 1);
        longer.addAll(types);
        longer.add(type);
        return new Hierarchy(longer);
    }

    /** TypeExtractionUtils.getTypeHierarchy: the type and its superclasses, without Object. */
    Hierarchy withSuperclasses(TypeRef type, Ancestry ancestry) {
        List<TypeRef> longer = new ArrayList<>(types.size() + ancestry.chain().size());
        longer.addAll(types);
        longer.add(type);
        for (int i = 1; i < ancestry.chain().size(); i++) {
            longer.add(ancestry.chain().get(i).type());
        }
        return new Hierarchy(longer);
    }

    /** TypeExtractor.countTypeInHierarchy: classes are compared without their arguments. */
    int count(TypeRef type) {
        int count = 0;
        for (TypeRef other : types) {
            if (raw(other).equals(raw(type))) {
                count++;
            }
        }
        return count;
    }

    private static TypeRef raw(TypeRef type) {
        return type instanceof TypeRef.ClassType named && !named.arguments().isEmpty()
                ? TypeRef.of(named.name())
                : type;
    }

    /** TypeExtractor.materializeTypeVariable: the type, or the deepest variable that nothing is said of. */
    TypeRef materialize(TypeRef.Variable variable, Classes classes) {
        TypeRef.Variable current = variable;
        for (int i = types.size() - 1; i >= 0; i--) {
            if (types.get(i) instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
                List<TypeRef.Variable> parameters =
                        classes.view(named.name()).map(ClassView::parameters).orElse(List.of());
                int known = Math.min(parameters.size(), named.arguments().size());
                for (int p = 0; p < known; p++) {
                    if (parameters.get(p).equals(current)) {
                        TypeRef argument = named.arguments().get(p);
                        if (!(argument instanceof TypeRef.Variable next)) {
                            return argument;
                        }
                        current = next;
                    }
                }
            }
        }
        return current;
    }
}
