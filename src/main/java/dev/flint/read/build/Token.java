package dev.flint.read.build;

/**
 * A token of a build script.
 *
 * @param text a name, a number, a symbol; of a string what stands between its quotes, references in the form
 *     <code>${name}</code>
 * @param from of a string behind its opening quote
 * @param to exclusive; of a string before its closing quote
 * @param startsLine whether a line ends between this token and the one before
 */
record Token(Kind kind, String text, int from, int to, boolean startsLine) {

    /** What tokens are told apart by. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** A string with something in it that cannot be followed. */
        COMPUTED_STRING,
        SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }
}
