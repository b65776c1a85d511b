package dev.flint.read.template;

/**
 * A template expression or directive in a text; offsets, the end exclusive.
 *
 * @param indent the column (0-based) of what it puts in, where it says so ({@code nindent 4}); else negative
 */
record Stretch(int from, int to, Role role, int indent) {

    /** What a template engine does with it. */
    enum Role {
        /** Puts text in its place. */
        VALUE,
        /** Begins what stands there perhaps, or several times. */
        OPENS,
        /** Ends what was begun last. */
        CLOSES,
        /** Leaves nothing: a comment, an assignment, an {@code else}. */
        SILENT
    }

    boolean isValue() {
        return role == Role.VALUE;
    }
}
