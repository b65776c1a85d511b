package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.JavaFile;
import java.util.Optional;

/**
 * Where an expression stands.
 *
 * @param within the class whose body it is
 * @param scope the names of types that are seen
 * @param returns the type that the method around returns, as written; empty outside of methods and within lambdas
 */
record CodeContext(Declaration within, Scope scope, Locals locals, Optional<TypeRef> returns) {

    JavaFile file() {
        return within.file();
    }

    CodeContext inBlock() {
        return new CodeContext(within, scope, new Locals(Optional.of(locals)), returns);
    }

    CodeContext inLambda() {
        return new CodeContext(within, scope, new Locals(Optional.of(locals)), Optional.empty());
    }

    CodeContext withScope(Scope wider) {
        return new CodeContext(within, wider, locals, returns);
    }
}
