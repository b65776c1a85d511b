package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.Project;
import dev.flint.model.types.TypeSite;
import dev.flint.model.types.TypeUse;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows where a type is kept in state, by the compatibility that Flink's serializer snapshots answer
 * ({@code KryoSerializerSnapshot.resolveSchemaCompatibility} and the comparison of snapshot classes before it).
 */
final class Consequences {

    private Consequences() {}

    /** Adds a note to a finding about a part that goes to Kryo. */
    static void ofState(Project project, KryoCause cause, Finding.Builder finding) {
        if (!isState(cause)) {
            return;
        }
        List<String> classes = ownClasses(project, cause);
        String evolution = classes.isEmpty()
                ? ""
                : "A field that is added to " + String.join(" or ", classes)
                        + " makes it unreadable, although Flink calls it compatible. ";
        finding.related(
                cause.place(),
                "This is kept in state. " + evolution + "Once mended it cannot read what Kryo wrote: mend it before the"
                        + " first savepoint, or migrate it with the State Processor API.");
    }

    static boolean isState(KryoCause cause) {
        return cause.uses().stream().map(TypeUse::site).anyMatch(Consequences::isState);
    }

    /** Accumulators are what windows keep; keys are stored beside every value of keyed state. */
    static boolean isState(TypeSite site) {
        return switch (site.role()) {
            case STATE, BROADCAST, ACCUMULATOR, KEY -> true;
            case ELEMENT, OUTPUT -> false;
        };
    }

    /** The classes of the tree whose values Kryo writes: they are those that people change. */
    private static List<String> ownClasses(Project project, KryoCause cause) {
        List<String> found = new ArrayList<>();
        collect(project, cause.site(), cause.step().type(), found);
        return found;
    }

    private static boolean hasFields(ClassShape shape) {
        return shape.kind() == ClassShape.Kind.CLASS || shape.kind() == ClassShape.Kind.RECORD;
    }

    private static void collect(Project project, TypeSite site, TypeRef type, List<String> found) {
        if (type instanceof TypeRef.ClassType named) {
            if (project.types().declaredShape(named, site).filter(Consequences::hasFields).isPresent()) {
                found.add("'" + Wording.simpleName(named.name()) + "'");
            }
            named.arguments().forEach(argument -> collect(project, site, argument, found));
        } else if (type instanceof TypeRef.ArrayType array) {
            collect(project, site, array.component(), found);
        }
    }
}
