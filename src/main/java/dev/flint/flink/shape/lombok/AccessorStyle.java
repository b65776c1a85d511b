package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape.AnnotationShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How accessors are named and what setters return: {@code @Accessors} of the field, its class and the classes around,
 * the nearest first, then {@code lombok.config}. Follows Lombok's HandlerUtil.
 */
final class AccessorStyle {

    private final LombokConfig config;
    private final Optional<Boolean> fluent;
    private final Optional<Boolean> chain;
    private final Optional<List<String>> prefixes;

    private AccessorStyle(
            LombokConfig config,
            Optional<Boolean> fluent,
            Optional<Boolean> chain,
            Optional<List<String>> prefixes) {
        this.config = config;
        this.fluent = fluent;
        this.chain = chain;
        this.prefixes = prefixes;
    }

    static AccessorStyle of(LombokConfig config) {
        return new AccessorStyle(config, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The style with what an annotation further out adds; what is said already stays. */
    AccessorStyle orElse(Optional<AnnotationShape> accessors) {
        if (accessors.isEmpty()) {
            return this;
        }
        AnnotationShape outer = accessors.get();
        return new AccessorStyle(
                config,
                fluent.or(() -> Annotations.flag(outer, "fluent")),
                chain.or(() -> Annotations.flag(outer, "chain")),
                prefixes.or(() -> Annotations.strings(outer, "prefix")));
    }

    /** HandlerUtil.shouldReturnThis0: a fluent setter is chained unless something says otherwise. */
    boolean isChained() {
        return chain.or(config::chain).orElseGet(() -> fluent.orElse(false) || (fluent.isEmpty() && config.fluent()));
    }

    private boolean isFluent() {
        return fluent.orElse(config.fluent());
    }

    /** @return empty if the field's name does not have one of the prefixes: then it gets no accessor */
    Optional<String> getter(String field, boolean isBoolean) {
        return name(field, isBoolean, isBoolean && !config.noIsPrefix() ? "is" : "get");
    }

    /** As for {@link #getter}. */
    Optional<String> setter(String field, boolean isBoolean) {
        return name(field, isBoolean, "set");
    }

    private Optional<String> name(String field, boolean isBoolean, String verb) {
        Optional<String> base = withoutPrefix(field);
        if (base.isEmpty() || isFluent()) {
            return base;
        }
        return Optional.of(isBoolean && !config.noIsPrefix() && isPrefixed(base.get())
                ? verb + base.get().substring(2)
                : verb + capitalised(base.get()));
    }

    /** The names, in lower case, of which one method suffices for Lombok to make no getter. */
    Set<String> gettersInTheWay(String field, boolean isBoolean) {
        return inTheWay(field, isBoolean, List.of("get", "is"), "get");
    }

    /** As for {@link #gettersInTheWay}. */
    Set<String> settersInTheWay(String field, boolean isBoolean) {
        return inTheWay(field, isBoolean, List.of("set"), "set");
    }

    private Set<String> inTheWay(String field, boolean isBoolean, List<String> verbsOfBooleans, String verb) {
        Set<String> names = new LinkedHashSet<>();
        Optional<String> base = withoutPrefix(field);
        if (base.isEmpty()) {
            return names;
        }
        boolean asBoolean = isBoolean && !config.noIsPrefix();
        List<String> bases = new ArrayList<>(List.of(base.get()));
        if (asBoolean && isPrefixed(base.get())) {
            bases.add(base.get().substring(2));
        }
        for (String one : bases) {
            for (String prefix : isFluent() ? List.of("") : asBoolean ? verbsOfBooleans : List.of(verb)) {
                names.add((prefix + one).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** {@code isRunning}, but not {@code issue}. */
    private static boolean isPrefixed(String base) {
        return base.startsWith("is") && base.length() > 2 && !Character.isLowerCase(base.charAt(2));
    }

    private Optional<String> withoutPrefix(String field) {
        List<String> known = prefixes.orElse(config.prefixes());
        if (known.isEmpty()) {
            return Optional.of(field);
        }
        for (String prefix : known) {
            if (prefix.isEmpty()) {
                return Optional.of(field);
            }
            if (field.length() > prefix.length() && field.startsWith(prefix)) {
                char next = field.charAt(prefix.length());
                boolean joined = Character.isLetter(prefix.charAt(prefix.length() - 1)) && Character.isLowerCase(next);
                if (!joined) {
                    return Optional.of(Character.toLowerCase(next) + field.substring(prefix.length() + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** lombok.core.configuration.CapitalizationStrategy; in a bean {@code xAxis} stays as it is. */
    private String capitalised(String name) {
        if (config.beanSpecCapitals() && name.length() > 1 && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
