package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a class comes from.
 *
 * @param chain the class itself and its superclasses, without Object, as far as they can be seen
 * @param broken why the chain ends before Object
 * @param supertypes the names of all classes and interfaces above, and of the class itself
 * @param unseen a superclass or superinterface that cannot be seen and that may be one of those Flink looks for
 */
record Ancestry(List<Link> chain, Optional<Reason> broken, Set<String> supertypes, Optional<Reason> unseen) {

    /** A class of the chain, and the type by which its subclass names it. */
    record Link(TypeRef.ClassType type, ClassView view) {}

    Ancestry {
        chain = List.copyOf(chain);
        supertypes = Set.copyOf(supertypes);
    }
}
