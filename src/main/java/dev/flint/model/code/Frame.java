package dev.flint.model.code;

import dev.flint.flink.settings.Setting;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.Expr;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of one call of a method that is followed. */
final class Frame {

    /** What a variable holds, as far as it matters. */
    sealed interface Thing {}

    /** Flink's objects that a job sets something with. */
    enum Part implements Thing {
        ENVIRONMENT,
        CHECKPOINT_CONFIG,
        EXECUTION_CONFIG,
        TABLE_ENVIRONMENT,
        TABLE_CONFIG,
        /** Anything else. */
        NOTHING
    }

    /** A Configuration; what is set in it holds once it goes to an environment. */
    static final class Conf implements Thing {
        final List<Setting> settings = new ArrayList<>();
    }

    final Declared owner;
    final Map<String, Thing> things = new HashMap<>();
    final Map<String, Value<String>> values = new HashMap<>();
    Thing returned = Part.NOTHING;

    Frame(Declared owner) {
        this.owner = owner;
    }

    boolean isVariable(Expr expression) {
        return expression instanceof Expr.Name name && things.containsKey(name.name());
    }

    /** A value that only the running program knows. */
    Value<String> unknown(Expr value) {
        return Value.unknown("the code makes the value", owner.file().place(value));
    }
}
