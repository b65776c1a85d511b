package dev.flint.model.graph;

import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.Expr;
import dev.flint.text.Value;
import java.util.HashMap;
import java.util.Map;

/** The variables of one call of a method that is walked through. */
final class ProgramFrame {

    final Declared owner;
    final Map<String, Thing> things = new HashMap<>();
    final Map<String, Value<String>> values = new HashMap<>();
    Thing returned = Thing.NOTHING;

    ProgramFrame(Declared owner) {
        this.owner = owner;
    }

    boolean isVariable(Expr expression) {
        return expression instanceof Expr.Name name && things.containsKey(name.name());
    }
}
