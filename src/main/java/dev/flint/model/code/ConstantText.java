package dev.flint.model.code;

import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.DeclaredType.FieldInitialiser;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.text.Value;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text that an expression would be as the value of an option: literals, arithmetic on whole numbers, durations,
 * constants of Flink's enums, and final fields of the tree that are one of these. Everything else is unknown.
 */
public final class ConstantText {

    /** Fields that name fields that name fields: deeper than that nobody writes. */
    private static final int DEEPEST = 8;

    private static final Set<String> ENUMS = Set.of(
            "CheckpointingMode", "RuntimeExecutionMode", "ExternalizedCheckpointCleanup",
            "ExternalizedCheckpointRetention", "StateChangelogOptions");

    /** Methods of Duration, and of Flink's own Time up to 1.20, by the unit that Flink reads. */
    private static final Map<String, String> DURATIONS = Map.of(
            "ofMillis", "ms", "ofSeconds", "s", "ofMinutes", "min", "ofHours", "h", "ofDays", "d",
            "milliseconds", "ms", "seconds", "s", "minutes", "min", "hours", "h", "days", "d");

    private final SourceClasses classes;

    public ConstantText(SourceClasses classes) {
        this.classes = classes;
    }

    /** @param values of local variables, by name, as far as they are known */
    public Value<String> of(Expr expression, Declared within, Map<String, Value<String>> values) {
        Optional<String> text = text(expression, within, values, 0);
        return text.isPresent()
                ? Value.known(text.get(), within.file().place(expression))
                : Value.unknown("the code makes the value", within.file().place(expression));
    }

    private Optional<String> text(Expr expression, Declared within, Map<String, Value<String>> values, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (expression instanceof Expr.Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Expr.Cast cast) {
            return text(cast.of(), within, values, depth);
        }
        if (expression instanceof Expr.Name name) {
            Value<String> local = values.get(name.name());
            return local != null ? local.ifKnown() : field(within, name.name(), depth);
        }
        if (expression instanceof Expr.FieldAccess access) {
            return access(access, within, depth);
        }
        if (expression instanceof Expr.Binary binary) {
            Optional<String> left = text(binary.left(), within, values, depth + 1);
            Optional<String> right = text(binary.right(), within, values, depth + 1);
            return left.isPresent() && right.isPresent()
                    ? joined(binary.operator(), left.get(), right.get())
                    : Optional.empty();
        }
        return expression instanceof Expr.Call call ? duration(call, within, values, depth) : Optional.empty();
    }

    private static Optional<String> literal(Expr.Literal literal) {
        String value = literal.value();
        return switch (literal.kind()) {
            case NULL -> Optional.empty();
            case INT, LONG -> number(value).map(BigInteger::toString);
            case FLOAT, DOUBLE -> Optional.of(withoutSuffix(value, "fFdD"));
            default -> Optional.of(value);
        };
    }

    private static Optional<BigInteger> number(String written) {
        String digits = withoutSuffix(written.replace("_", ""), "lL");
        try {
            return Optional.of(new BigInteger(digits));
        } catch (NumberFormatException hexadecimalOrText) {
            return Optional.empty();
        }
    }

    private static String withoutSuffix(String text, String suffixes) {
        int last = text.length() - 1;
        return last > 0 && suffixes.indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
    }

    private static Optional<String> joined(Expr.Binary.Operator operator, String left, String right) {
        Optional<BigInteger> one = number(left);
        Optional<BigInteger> other = number(right);
        if (one.isEmpty() || other.isEmpty()) {
            return operator == Expr.Binary.Operator.PLUS ? Optional.of(left + right) : Optional.empty();
        }
        return switch (operator) {
            case PLUS -> Optional.of(one.get().add(other.get()).toString());
            case MINUS -> Optional.of(one.get().subtract(other.get()).toString());
            case TIMES -> Optional.of(one.get().multiply(other.get()).toString());
            case DIVIDE, OTHER -> Optional.empty();
        };
    }

    private Optional<String> access(Expr.FieldAccess access, Declared within, int depth) {
        String scope = dotted(access.scope());
        if (ENUMS.contains(scope.substring(scope.lastIndexOf('.') + 1))) {
            return Optional.of(access.name());
        }
        if (scope.equals("this")) {
            return field(within, access.name(), depth);
        }
        return classes.meant(within, scope)
                .flatMap(classes::find)
                .flatMap(owner -> field(owner, access.name(), depth));
    }

    /** A field that its class alone can set, and sets but once, where it is declared. */
    private Optional<String> field(Declared owner, String name, int depth) {
        for (FieldInitialiser initialiser : owner.type().initialisers()) {
            if (initialiser.field().equals(name)) {
                return isAssigned(owner, name)
                        ? Optional.empty()
                        : text(initialiser.value(), owner, Map.of(), depth + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isAssigned(Declared owner, String field) {
        boolean[] assigned = {false};
        ExpressionWalk.over(owner.file(), (within, expression) -> {
            if (expression instanceof Expr.Assign assign) {
                Expr target = assign.target();
                assigned[0] |= target instanceof Expr.Name simple && simple.name().equals(field)
                        || target instanceof Expr.FieldAccess access && access.name().equals(field);
            }
        });
        return assigned[0];
    }

    private Optional<String> duration(
            Expr.Call call, Declared within, Map<String, Value<String>> values, int depth) {
        String scope = dotted(call.scope());
        String unit = DURATIONS.get(call.name());
        boolean duration = scope.equals("Duration") || scope.equals("Time") || scope.equals("java.time.Duration");
        if (unit == null || !duration || call.arguments().size() != 1) {
            return Optional.empty();
        }
        return text(call.arguments().get(0), within, values, depth + 1).map(number -> number + " " + unit);
    }

    /** Names joined by dots as they are written; empty for anything else. */
    public static String dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return name.name();
        }
        if (expression instanceof Expr.FieldAccess access) {
            String scope = dotted(access.scope());
            return scope.isEmpty() ? "" : scope + "." + access.name();
        }
        return "";
    }
}
