package dev.flint.flink.shape;

import java.util.Optional;

/** Where class shapes come from: the source tree, class files, the JDK. Names in the shapes it gives are canonical. */
public interface ShapeSource {

    /**
     * @param canonicalName {@code a.b.Outer.Inner}
     * @return the shape, or empty if the class cannot be seen (which is not the same as: it does not exist)
     */
    Optional<ClassShape> find(String canonicalName);

    /**
     * Why a class that {@link #find} does not give cannot be seen, and what would make it visible.
     *
     * @return the end of the sentence «flint cannot see X: ...», alike for all classes of one cause; empty where nobody
     *     knows
     */
    default Optional<String> whyUnseen(String canonicalName) {
        return Optional.empty();
    }
}
