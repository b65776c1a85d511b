package dev.flint.rules.serialization;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Reason;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.types.Verdict.FieldSite;
import dev.flint.model.Project;
import dev.flint.model.types.TypeUse;
import dev.flint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where something can be mended: the declaration of the class that is at fault, or the field of the tree that brings a
 * type in, or else the place where Flink meets the type.
 *
 * @param field the field, where it is one
 * @param rest the path from the field, or from the type that Flink meets, to the part that goes to Kryo; may be empty
 * @param declaration whether it is the class itself
 */
record Position(Place place, Optional<FieldSite> field, String rest, boolean declaration) {

    /** Whether it is a field or a part of the type that Flink meets, and not that type as a whole. */
    boolean isPart() {
        return field.isPresent() || !rest.isEmpty();
    }

    /** @param way from the type that Flink meets to the reason */
    static Position of(Project project, TypeUse use, List<Verdict.Step> way) {
        Verdict.Step reason = way.get(way.size() - 1);
        if (isOfClass(reason.reason())) {
            Optional<Place> declared = project.types().declarationOf(reason.type(), use.site());
            if (declared.isPresent()) {
                return new Position(declared.get(), Optional.empty(), "", true);
            }
        }
        if (reason.reason() instanceof Reason.RecursiveCollection recursive) {
            Optional<FieldSite> field = firstDeclared(recursive.fields());
            if (field.isPresent()) {
                return new Position(field.get().declaredAt().orElseThrow(), field, "", false);
            }
        }
        for (int i = origin(way); i >= 0; i--) {
            Optional<Place> declared = way.get(i).field().flatMap(FieldSite::declaredAt);
            if (declared.isPresent()) {
                String rest = reason.path().substring(way.get(i).path().length());
                return new Position(declared.get(), way.get(i).field(), rest, false);
            }
        }
        String rest = reason.path().equals(Verdict.ROOT) ? "" : reason.path();
        return new Position(use.site().place(), Optional.empty(), rest, false);
    }

    /** The same one from whichever class of a cycle Flink comes. */
    private static Optional<FieldSite> firstDeclared(List<FieldSite> fields) {
        Optional<FieldSite> first = Optional.empty();
        for (FieldSite field : fields) {
            if (field.declaredAt().isPresent()
                    && (first.isEmpty()
                            || field.declaredAt().get().compareTo(first.get().declaredAt().orElseThrow()) < 0)) {
                first = Optional.of(field);
            }
        }
        return first;
    }

    /** Whether a reason is one of the class that stands there, and not of how it is written there. */
    private static boolean isOfClass(Reason reason) {
        return !(reason instanceof Reason.Recursive)
                && !(reason instanceof Reason.FieldTypeMissing)
                && !(reason instanceof Reason.RecursiveCollection);
    }

    /** Whether a field's type is one of its class's variables, and nothing says what that stands for. */
    static boolean isOpenVariable(Reason reason) {
        return reason instanceof Reason.FieldTypeMissing missing
                && (missing.cause() instanceof Reason.TypeVariableUnbound
                        || missing.cause() instanceof Reason.WildcardType);
    }

    /** The part of the way that is to blame: for an open variable the one that leaves it open, else the last. */
    static int origin(List<Verdict.Step> way) {
        int at = way.size() - 1;
        if (!isOpenVariable(way.get(at).reason())) {
            return at;
        }
        TypeRef type = way.get(at).type();
        while (at > 0 && !leavesOpen(type)) {
            at--;
            type = way.get(at).type();
        }
        return at;
    }

    /** A class without arguments, or with a wildcard among them. */
    private static boolean leavesOpen(TypeRef type) {
        if (!(type instanceof TypeRef.ClassType named)) {
            return false;
        }
        for (TypeRef argument : named.arguments()) {
            if (argument instanceof TypeRef.Wildcard) {
                return true;
            }
        }
        return named.arguments().isEmpty();
    }
}
