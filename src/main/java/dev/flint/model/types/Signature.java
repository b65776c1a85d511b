package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;

/** A type that somebody asks for in writing, as Java source would spell it with qualified names. */
public sealed interface Signature {

    /** The type, with the names as they are written. */
    record Read(TypeRef type) implements Signature {}

    /**
     * No type.
     *
     * @param column 1-based, in UTF-16 code units, where the text goes wrong
     * @param why one sentence without its full stop
     */
    record Broken(int column, String why) implements Signature {}

    /** Never fails, whatever the text holds. */
    static Signature read(String text) {
        return new SignatureReader(text).read();
    }
}
