package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.text.Place;
import java.util.Optional;

/**
 * A place in the code where Flink gets to know a type that it will serialize.
 *
 * @param type resolved; {@link TypeRef.Unresolved} or a {@link TypeRef.Variable} in it where the place does not tell
 * @param role what values of the type are to Flink
 * @param origin how Flink gets to know it
 * @param place the class literal, the hint, the function or the source that brings the type
 * @param enclosingClass the canonical name of the class whose code it is
 */
public record TypeSite(TypeRef type, Role role, Origin origin, Place place, String enclosingClass) {

    /** What values of a type are to Flink. */
    public enum Role {
        ELEMENT,
        STATE,
        KEY,
        ACCUMULATOR,
        /** Of a side output. */
        OUTPUT,
        /** Key or value of broadcast state. */
        BROADCAST
    }

    /** How Flink gets to know a type. */
    public sealed interface Origin {

        /** Its type extraction runs on what is written here: the verdict is what happens. */
        record Extracted(Way way, Optional<FunctionArgument> argument) implements Origin {

            public Extracted(Way way) {
                this(way, Optional.empty());
            }
        }

        /** Somebody gives a serializer or a TypeInformation of another making; {@code by} names it. */
        record Given(String by) implements Origin {}

        /** It cannot be told from here. */
        record Unknown(String why) implements Origin {}
    }

    /**
     * The type argument that Flink extracts from a function class.
     *
     * @param supertype of Flink's
     * @param position of the argument, counted from 0
     */
    public record FunctionArgument(String functionClass, String supertype, int position) {}

    /** On what type extraction runs: it treats recursive and generic types a little differently. */
    public enum Way {
        /** A class literal, or the run-time class of a value or of what a lambda returns. */
        CLASS,
        /** An anonymous {@code TypeHint} or {@code OutputTag}. */
        HINT,
        /** The type arguments of a function class. */
        FUNCTION
    }

    public boolean isExtracted() {
        return origin instanceof Origin.Extracted;
    }
}
