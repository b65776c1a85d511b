package dev.flint.read.build;

import dev.flint.read.build.BuildPart.Property;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables and extra properties of a Gradle script. */
final class GradleProperties {

    /** Maps and lists within each other. */
    private static final int DEEPEST = 20;

    private static final Set<String> BEFORE_A_NAME =
            Set.of("def", "val", "var", "final", "const", "private", "static", "String", "Map", "List", "set", "lazy");

    private static final Set<String> COLLECTIONS = Set.of("mapOf", "listOf", "arrayOf", "setOf", "mutableMapOf");

    private final SourceFile file;

    GradleProperties(SourceFile file) {
        this.file = file;
    }

    /** A value that an expression says, with its place. */
    Value<String> value(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return Value.absent();
        }
        Place place = file.place(tokens.get(0).from(), tokens.get(tokens.size() - 1).to());
        Optional<String> text = ScriptExpression.text(tokens);
        return text.isPresent()
                ? Value.known(text.get(), place)
                : Value.unknown("is computed by the build script", place);
    }

    /** The body of {@code ext { }}. */
    void ext(List<Statement> body, BuildPart.Draft part) {
        for (Statement statement : body) {
            assignment(statement, part);
        }
    }

    /**
     * Takes {@code name = value}, {@code set("name", value)} and {@code val name by extra(value)}.
     *
     * @return whether the statement is one of these
     */
    boolean assignment(Statement statement, BuildPart.Draft part) {
        List<Token> head = statement.head();
        int equals = TokenLists.find(head, "=");
        if (equals > 0) {
            add(target(head.subList(0, equals)), head.subList(equals + 1, head.size()), 0, part);
            return true;
        }
        int set = call(head, "set");
        if (set >= 0) {
            List<List<Token>> arguments = TokenLists.split(
                    head.subList(set + 2, TokenLists.closing(head, set + 1)), ",");
            if (arguments.size() == 2 && arguments.get(0).size() == 1 && arguments.get(0).get(0).isString()) {
                add(arguments.get(0).get(0).text(), arguments.get(1), 0, part);
                return true;
            }
        }
        int extra = call(head, "extra");
        if (extra > 2 && head.get(extra - 1).isName("by")) {
            add(target(head.subList(0, extra - 1)),
                    head.subList(extra + 2, TokenLists.closing(head, extra + 1)), 0, part);
            return true;
        }
        return false;
    }

    private static int call(List<Token> head, String name) {
        for (int i = 0; i + 1 < head.size(); i++) {
            if (head.get(i).isName(name) && head.get(i + 1).is("(")) {
                return i;
            }
        }
        return -1;
    }

    /** The name that the left side of an assignment gives a value to; empty where it is no plain name. */
    private static String target(List<Token> tokens) {
        int from = 0;
        while (from + 1 < tokens.size() && BEFORE_A_NAME.contains(tokens.get(from).text())
                && !tokens.get(from + 1).is(".")) {
            from++;
        }
        int to = tokens.size();
        int type = TokenLists.find(tokens, ":");
        if (type > from) {
            to = type;
        }
        String reference = ScriptExpression.text(tokens.subList(from, Math.max(from, to))).orElse("");
        boolean plain = reference.startsWith("${") && reference.indexOf('}') == reference.length() - 1;
        return plain ? reference.substring(2, reference.length() - 1) : "";
    }

    private void add(String name, List<Token> value, int depth, BuildPart.Draft part) {
        if (name.isEmpty() || value.isEmpty() || depth > DEEPEST) {
            return;
        }
        List<Token> elements = elements(value);
        if (elements == null) {
            part.properties.add(new Property(name, value(value)));
            return;
        }
        int index = 0;
        for (List<Token> element : TokenLists.split(elements, ",")) {
            int separator = separator(element);
            if (separator == 1 && (element.get(0).isName() || element.get(0).isString())) {
                add(name + "." + element.get(0).text(), element.subList(2, element.size()), depth + 1, part);
            } else {
                add(name + "[" + index++ + "]", element, depth + 1, part);
            }
        }
    }

    /** Where a key ends and its value begins: {@code a: 'x'} and {@code "a" to "x"}. */
    private static int separator(List<Token> element) {
        boolean pair = element.size() > 2 && (element.get(1).is(":") || element.get(1).isName("to"));
        return pair ? 1 : -1;
    }

    /** What stands in the brackets of a list or map; null for anything else. */
    private static List<Token> elements(List<Token> value) {
        List<Token> inList = TokenLists.unwrapped(value, "[");
        if (inList != value) {
            return inList;
        }
        if (COLLECTIONS.contains(value.get(0).text())) {
            List<Token> arguments = value.subList(1, value.size());
            List<Token> inCall = TokenLists.unwrapped(arguments, "(");
            return inCall == arguments ? null : inCall;
        }
        return null;
    }
}
