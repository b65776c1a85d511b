package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Flink's type extraction makes of a type.
 *
 * <p>Paths name a position inside the type: {@code f0.tags} is a field of a field, {@code x[*]} the elements of a list
 * or set, {@code x{key}} and {@code x{value}} those of a map, {@code x[]} the components of an array, {@code <left>}
 * and {@code <right>} the sides of an Either, {@code .} the type itself.
 *
 * @param type as it was asked for
 * @param kind what the type itself becomes; certain unless {@link Kind#UNKNOWN}, even where a part of it is unknown:
 *     but for an error that Flink may throw over what cannot be seen
 * @param generic the paths that end in Kryo, in the order of the parts
 * @param unknown the paths of which flint cannot tell what they become; {@code .} where the kind is unknown
 * @param why the type's own reason first, then one step for every part on the way to a path that ends in Kryo, is
 *     unknown or throws; several steps of one path where several reasons hold at once
 */
public record Verdict(TypeRef type, Kind kind, List<String> generic, List<String> unknown, List<Step> why) {

    /** The path of the type itself. */
    public static final String ROOT = ".";

    /** What a type, or a part of one, becomes. */
    public enum Kind {
        BASIC,
        TUPLE,
        POJO,
        ROW,
        AVRO,
        VALUE,
        ENUM,
        ARRAY,
        COLLECTION,
        EITHER,
        WRITABLE,
        /** What a factory of the user's makes of it ({@code @TypeInfo}), or a TypeInformation that has no other name. */
        CUSTOM,
        /** Serialized by Kryo. */
        GENERIC,
        /** Flink throws an InvalidTypesException: the type does not say enough. */
        MISSING,
        /** Flink throws something else, or overflows its stack. */
        ERROR,
        /** A class that decides cannot be seen. */
        UNKNOWN;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The name in reports. */
        public String word() {
            return word;
        }
    }

    /**
     * One reason.
     *
     * @param path where in the type
     * @param type what stands there
     * @param kind what it becomes
     * @param field the field that holds it, where a POJO's field does
     */
    public record Step(String path, TypeRef type, Kind kind, Reason reason, Optional<FieldSite> field) {

        /** Where to mend: what the reason names, else the field that holds the part. */
        public Optional<Place> place() {
            return reason.place().isPresent() ? reason.place() : field.flatMap(FieldSite::declaredAt);
        }
    }

    /** A field of a class, and where the source declares it. */
    public record FieldSite(String declaringClass, String name, Optional<Place> declaredAt) {}

    public Verdict {
        generic = List.copyOf(generic);
        unknown = List.copyOf(unknown);
        why = List.copyOf(why);
    }

    /** Whether every part of the type is certain. */
    public boolean isComplete() {
        return unknown.isEmpty();
    }

    /** The steps that lead from the type itself to one of the reasons, one for each part around it; that one is the last. */
    public List<Step> wayTo(Step reason) {
        List<Step> way = new ArrayList<>();
        for (Step step : why) {
            if (holds(step.path(), reason.path())) {
                way.add(step);
            }
        }
        way.add(reason);
        return List.copyOf(way);
    }

    /** Whether the part at the second path lies within the part at the first. */
    private static boolean holds(String outer, String inner) {
        if (outer.equals(ROOT)) {
            return !inner.equals(ROOT);
        }
        return inner.startsWith(outer)
                && inner.length() > outer.length()
                && !Character.isJavaIdentifierPart(inner.charAt(outer.length()));
    }

    /** The reasons of one path, in order. */
    public List<Step> stepsOf(String path) {
        return why.stream().filter(step -> step.path().equals(path)).toList();
    }
}
