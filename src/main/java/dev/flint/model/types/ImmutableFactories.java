package dev.flint.model.types;

import dev.flint.model.types.ImmutableValue.Factory;
import dev.flint.read.java.Expr;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the JDK whose collections take nothing in once they are made. Kryo 2.24 makes a collection empty and
 * adds to it, so it can write these and neither copy nor read them. Kryo 5.6 has serializers for those of
 * {@code List.of} and its like, and none for the wrappers that {@code Collections} makes. What the JDK makes with
 * classes that Kryo gets on with ({@code Arrays.asList}, {@code Collections.emptyList}, {@code singletonList}) is not
 * among them.
 */
final class ImmutableFactories {

    private static final String COLLECTIONS = "java.util.Collections";

    private static final Map<String, Set<String>> STATIC = Map.of(
            "java.util.List", Set.of("of", "copyOf"),
            "java.util.Set", Set.of("of", "copyOf"),
            "java.util.Map", Set.of("of", "copyOf", "ofEntries"),
            COLLECTIONS, Set.of(
                    "nCopies", "unmodifiableCollection", "unmodifiableList", "unmodifiableMap",
                    "unmodifiableNavigableMap", "unmodifiableNavigableSet", "unmodifiableSet", "unmodifiableSortedMap",
                    "unmodifiableSortedSet"));

    private static final Set<String> COLLECTORS =
            Set.of("toUnmodifiableList", "toUnmodifiableMap", "toUnmodifiableSet");

    private final Names names;

    ImmutableFactories(Names names) {
        this.names = names;
    }

    /** What makes the value of an expression, where that is such a method; of a choice one branch is enough. */
    Optional<Factory> of(Expr value, CodeContext context) {
        if (value instanceof Expr.Conditional conditional) {
            return of(conditional.whenTrue(), context).or(() -> of(conditional.whenFalse(), context));
        }
        if (value instanceof Expr.Cast cast) {
            return of(cast.of(), context);
        }
        return value instanceof Expr.Call call ? of(call, context) : Optional.empty();
    }

    private Optional<Factory> of(Expr.Call call, CodeContext context) {
        if (call.name().equals("toList") && call.arguments().isEmpty() && isStream(call.scope(), context)) {
            return Optional.of(new Factory("Stream.toList", false));
        }
        if (call.name().equals("collect")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expr.Call collector
                && COLLECTORS.contains(collector.name())) {
            return Optional.of(new Factory("Collectors." + collector.name(), false));
        }
        if (call.scope() instanceof Expr.Name name && context.locals().find(name.name()).isEmpty()) {
            Optional<String> owner = names.className(name.name(), context.scope());
            boolean makes = owner.isPresent() && STATIC.getOrDefault(owner.get(), Set.of()).contains(call.name());
            if (makes && !isEmptySet(owner.get(), call)) {
                return Optional.of(new Factory(name.name() + "." + call.name(), owner.get().equals(COLLECTIONS)));
            }
        }
        return Optional.empty();
    }

    /** Nothing is added to an empty set, and it stands being made so; an empty list or map of this kind does not. */
    private static boolean isEmptySet(String owner, Expr.Call call) {
        return owner.equals("java.util.Set") && call.name().equals("of") && call.arguments().isEmpty();
    }

    /** A chain that begins with {@code values.stream()}, {@code Stream.of(..)} or {@code Arrays.stream(..)}. */
    private boolean isStream(Expr chain, CodeContext context) {
        Expr current = chain;
        while (current instanceof Expr.Call call) {
            if (call.name().equals("stream") || call.name().equals("parallelStream")) {
                return true;
            }
            if (call.scope() instanceof Expr.Name name
                    && names.className(name.name(), context.scope()).equals(Optional.of("java.util.stream.Stream"))) {
                return true;
            }
            current = call.scope();
        }
        return false;
    }
}
