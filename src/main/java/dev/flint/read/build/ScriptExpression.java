package dev.flint.read.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression of a build script says, as a text with references: strings, numbers, names, look-ups of
 * properties with or without a default, and their concatenation. Nothing else is followed.
 */
final class ScriptExpression {

    /** Objects of Gradle whose properties are looked up as if they stood alone. */
    private static final Set<String> TRANSPARENT = Set.of(
            "rootProject", "project", "this", "ext", "extra", "parent", "gradle", "properties", "providers",
            "buildscript");

    /** Calls that give the property that their argument names. */
    private static final Set<String> LOOK_UPS = Set.of("property", "findProperty", "getProperty", "gradleProperty");

    /** Calls, and parts of names, that leave the text as it is. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("toString", "get", "trim", "toInteger", "toInt", "asProvider");

    private static final Set<String> WITH_DEFAULT = Set.of("getOrElse", "orElse");

    private final List<Token> tokens;
    private int at;

    private ScriptExpression(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The text of the whole list of tokens, or empty if it cannot be told. */
    static Optional<String> text(List<Token> tokens) {
        ScriptExpression expression = new ScriptExpression(tokens);
        Optional<String> text = expression.sum();
        return expression.at == tokens.size() ? text : Optional.empty();
    }

    /** A dotted name without the objects of Gradle that it is reached through. */
    static String canonical(String dotted) {
        String rest = dotted;
        while (true) {
            int dot = rest.indexOf('.');
            if (dot < 0 || !TRANSPARENT.contains(rest.substring(0, dot))) {
                return rest;
            }
            rest = rest.substring(dot + 1);
        }
    }

    private Optional<String> sum() {
        StringBuilder text = new StringBuilder();
        boolean known = true;
        while (at < tokens.size()) {
            Optional<String> term = term();
            known &= term.isPresent();
            term.ifPresent(text::append);
            if (at < tokens.size() && tokens.get(at).is("+")) {
                at++;
            } else {
                break;
            }
        }
        return known && at > 0 ? Optional.of(text.toString()) : Optional.empty();
    }

    private Optional<String> term() {
        Optional<String> value = primary();
        if (at < tokens.size() && tokens.get(at).isName("as")) {
            at += 2;
        }
        while (peek("!")) {
            at++;
        }
        if (peek("?:")) {
            at++;
            Optional<String> otherwise = term();
            return withDefault(value, otherwise);
        }
        return value;
    }

    private Optional<String> primary() {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        switch (token.kind()) {
            case STRING, NUMBER:
                at++;
                return withoutEffect(Optional.of(token.text()));
            case NAME:
                return name();
            default:
                return Optional.empty();
        }
    }

    /** Steps over {@code .toString()} and its like. */
    private Optional<String> withoutEffect(Optional<String> value) {
        while (peek(".") && at + 3 < tokens.size()
                && WITHOUT_EFFECT.contains(tokens.get(at + 1).text())
                && tokens.get(at + 2).is("(") && tokens.get(at + 3).is(")")) {
            at += 4;
        }
        return value;
    }

    private Optional<String> name() {
        List<String> path = new ArrayList<>();
        Optional<String> byDefault = Optional.empty();
        boolean fromOutside = false;
        while (at < tokens.size() && tokens.get(at).isName()) {
            String name = tokens.get(at++).text();
            if (peek("(")) {
                List<Token> arguments = arguments();
                if (name.equals("getenv") || (name.equals("getProperty") && path.equals(List.of("System")))) {
                    fromOutside = true;
                    byDefault = secondArgument(arguments);
                } else if (LOOK_UPS.contains(name)) {
                    path.add(onlyString(arguments));
                } else if (WITH_DEFAULT.contains(name)) {
                    byDefault = text(arguments);
                } else if (!WITHOUT_EFFECT.contains(name) && !(name.equals("get") && arguments.size() == 1)) {
                    return Optional.empty();
                } else if (!arguments.isEmpty()) {
                    path.add(onlyString(arguments));
                }
            } else {
                path.add(name);
            }
            while (peek("[")) {
                path.add(onlyString(arguments()));
            }
            if (peek("?.") || peek(".")) {
                at++;
            } else {
                break;
            }
        }
        if (path.contains("")) {
            return Optional.empty();
        }
        String canonical = canonical(String.join(".", path));
        Optional<String> reference =
                fromOutside || canonical.isEmpty() ? Optional.empty() : Optional.of("${" + canonical + "}");
        return fromOutside || byDefault.isPresent() ? withDefault(reference, byDefault) : reference;
    }

    /** What a build gets that is given no arguments. */
    private static Optional<String> withDefault(Optional<String> value, Optional<String> otherwise) {
        if (value.isEmpty() || otherwise.isEmpty()) {
            return otherwise;
        }
        boolean plain = value.get().startsWith("${") && value.get().indexOf('}') == value.get().length() - 1
                && !otherwise.get().contains("}");
        return plain
                ? Optional.of(value.get().substring(0, value.get().length() - 1) + ":-" + otherwise.get() + "}")
                : Optional.empty();
    }

    private static Optional<String> secondArgument(List<Token> arguments) {
        List<List<Token>> parts = TokenLists.split(arguments, ",");
        return parts.size() == 2 ? text(parts.get(1)) : Optional.empty();
    }

    private static String onlyString(List<Token> arguments) {
        return arguments.size() == 1 && arguments.get(0).isString() ? arguments.get(0).text() : "";
    }

    /** The tokens between the brackets that open here; afterwards stands behind them. */
    private List<Token> arguments() {
        int close = TokenLists.closing(tokens, at);
        List<Token> inside = tokens.subList(at + 1, Math.max(at + 1, close));
        at = Math.min(close + 1, tokens.size());
        return inside;
    }

    private boolean peek(String symbol) {
        return at < tokens.size() && tokens.get(at).is(symbol);
    }
}
