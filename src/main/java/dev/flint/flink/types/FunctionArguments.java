package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a class gives to a type argument of a supertype, as {@code TypeExtractor.getParameterType} does:
 * interfaces first, every type on the way kept, for type variables and for what is met again.
 */
final class FunctionArguments {

    /** Further up than any function class; in code that inherits in circles there has to be an end. */
    private static final int MAX_LEVELS = 64;

    /**
     * @param argument as the class nearest to the supertype writes it; empty where none is given, or none can be seen
     * @param hierarchy the way from the class to the supertype
     * @param unseen why it cannot be told
     */
    record Found(Optional<TypeRef> argument, Hierarchy hierarchy, Optional<Reason> unseen) {}

    private final Classes classes;
    private final String supertype;
    private final String rich;
    private final int position;
    private final Set<String> owners = new HashSet<>();
    private Hierarchy hierarchy = Hierarchy.EMPTY;
    private Optional<Reason> unseen = Optional.empty();

    FunctionArguments(Classes classes, String supertype, int position) {
        this.classes = classes;
        this.supertype = supertype;
        int simpleName = supertype.lastIndexOf('.') + 1;
        this.rich = supertype.substring(0, simpleName) + "Rich" + supertype.substring(simpleName);
        this.position = position;
    }

    Found of(String className) {
        Optional<TypeRef> argument = argument(className, 0);
        return new Found(argument, hierarchy, argument.isPresent() ? Optional.empty() : unseen);
    }

    /** The classes on the way: Flink infers their type variables from the input. */
    Set<String> owners() {
        return owners;
    }

    private Optional<TypeRef> argument(String className, int level) {
        hierarchy = hierarchy.with(TypeRef.of(className));
        owners.add(className);
        Optional<ClassView> view = classes.view(className);
        if (view.isEmpty() || level > MAX_LEVELS) {
            unseen = unseen.or(() -> Optional.of(classes.notVisible(className, Optional.empty())));
            return Optional.empty();
        }
        List<TypeRef> above = new ArrayList<>(view.get().interfaces());
        view.get().superclass().ifPresent(above::add);
        for (TypeRef type : above) {
            if (!(type instanceof TypeRef.ClassType named)) {
                unseen = unseen.or(() -> Optional.of(Classes.unresolved(type)));
            } else if (isSought(named) && position < named.arguments().size()) {
                hierarchy = hierarchy.with(named);
                return Optional.of(named.arguments().get(position));
            } else if (leadsToSupertype(named)) {
                hierarchy = hierarchy.with(named);
                return argument(named.name(), level + 1);
            }
        }
        return Optional.empty();
    }

    /** Flink's rich functions have the type parameters of the plain ones; so they need no class file. */
    private boolean isSought(TypeRef.ClassType type) {
        return type.name().equals(supertype) || type.name().equals(rich);
    }

    private boolean leadsToSupertype(TypeRef.ClassType type) {
        if (isSought(type)) {
            return true;
        }
        Optional<ClassView> view = classes.view(type.name());
        if (view.isEmpty()) {
            if (!Names.knowsNoFlink(type.name())) {
                unseen = unseen.or(() -> Optional.of(classes.notVisible(type.name(), Optional.empty())));
            }
            return false;
        }
        Set<String> above = classes.ancestry(view.get()).supertypes();
        return above.contains(supertype) || above.contains(rich);
    }
}
