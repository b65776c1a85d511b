package dev.flint.model.types;

import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.JavaFile;
import java.util.Map;

/**
 * A type that the tree declares.
 *
 * @param around the names that are seen where it stands
 */
record Declaration(JavaFile file, DeclaredType type, Scope around) {

    String name() {
        return type.shape().name();
    }

    /** The names that its header sees: its type parameters, but none of its members. */
    Scope header() {
        return around.inHeader(type);
    }

    /** The names that its body sees. */
    Scope body() {
        return around.inBody(type);
    }

    /** Adds itself and its members, by name. */
    void collectInto(Map<String, Declaration> declarations) {
        declarations.putIfAbsent(name(), this);
        Scope body = body();
        for (DeclaredType member : type.members()) {
            new Declaration(file, member, body).collectInto(declarations);
        }
    }
}
