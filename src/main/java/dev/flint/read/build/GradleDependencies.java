package dev.flint.read.build;

import dev.flint.read.build.BuildPart.ProjectDependency;
import dev.flint.read.build.BuildPart.Reference;
import dev.flint.read.build.Dependency.Exclusion;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The blocks in which a Gradle script names its dependencies. */
final class GradleDependencies {

    /** Calls around a dependency that say which of its forms is meant. */
    private static final Set<String> AROUND =
            Set.of("testFixtures", "create", "variantOf", "dependency", "enforcedPlatform", "platform");

    private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform");

    private final SourceFile file;

    GradleDependencies(SourceFile file) {
        this.file = file;
    }

    /** @param managed whether these only say which version holds */
    void read(List<Statement> body, BuildPart.Draft part, boolean managed) {
        for (Statement statement : body) {
            List<Token> head = statement.head();
            String name = statement.firstName();
            if (statement.block() && head.size() == 1) {
                read(statement.body(), part, managed || name.equals("constraints"));
            } else if (name.equals("if") || name.equals("else")) {
                read(statement.body(), part, managed);
            } else if (name.equals("dependencySet")) {
                dependencySet(statement, part);
            } else if (head.size() > 1 && (head.get(0).isName() || head.get(0).isString())) {
                declaration(statement, part, managed);
            } else if (statement.block()) {
                read(statement.body(), part, managed);
            }
        }
    }

    private void declaration(Statement statement, BuildPart.Draft part, boolean managed) {
        List<Token> head = statement.head();
        String configuration = head.get(0).text();
        List<Token> arguments = TokenLists.unwrapped(head.subList(1, head.size()), "(");
        List<List<Token>> split = TokenLists.split(arguments, ",");
        if (configuration.equals("add") && split.size() > 1 && split.get(0).get(0).isString()) {
            configuration = split.get(0).get(0).text();
            split = split.subList(1, split.size());
        }
        if (split.isEmpty() || head.get(1).is("=") || head.get(1).is(".")) {
            return;
        }
        Declared declared = new Declared(statement, configuration, managed || configuration.equals("mavenBom"), part);
        if (isEntry(split.get(0))) {
            map(split, declared);
        } else if (split.size() > 1 && split.size() < 5 && allPlainStrings(split)) {
            positional(split, declared);
        } else {
            for (List<Token> argument : split) {
                argument(argument, declared);
            }
        }
    }

    /** What all dependencies of one statement have in common. */
    private record Declared(Statement statement, String configuration, boolean managed, BuildPart.Draft part) {
        Declared asManaged() {
            return new Declared(statement, configuration, true, part);
        }
    }

    private void argument(List<Token> written, Declared declared) {
        List<Token> argument = TokenLists.unwrapped(written, "(");
        List<Token> list = TokenLists.unwrapped(argument, "[");
        if (list != argument) {
            if (isEntry(list)) {
                map(TokenLists.split(list, ","), declared);
            } else {
                TokenLists.split(list, ",").forEach(element -> argument(element, declared));
            }
            return;
        }
        if (argument.isEmpty()) {
            return;
        }
        Token first = argument.get(0);
        if (first.isName() && argument.size() > 1 && argument.get(1).is("(")) {
            call(first.text(), argument.subList(1, argument.size()), declared);
        } else if (first.isName("dependencies") && argument.size() > 4) {
            call(argument.get(2).text(), argument.subList(3, argument.size()), declared);
        } else if (first.isName("projects") && argument.size() > 2) {
            accessor(argument, declared);
        } else if (first.isName()) {
            reference(argument, declared);
        } else {
            notation(argument, declared);
        }
    }

    private void call(String name, List<Token> rest, Declared declared) {
        List<Token> inside = TokenLists.unwrapped(rest, "(");
        if (name.equals("project")) {
            project(inside, declared);
        } else if (AROUND.contains(name)) {
            argument(inside, PLATFORMS.contains(name) ? declared.asManaged() : declared);
        }
    }

    private void project(List<Token> inside, Declared declared) {
        for (Token token : inside) {
            if (token.isString() && (token.text().startsWith(":") || inside.size() == 1)) {
                declared.part.projects.add(new ProjectDependency(
                        token.text(), declared.configuration, file.place(token.from(), token.to())));
                return;
            }
        }
    }

    /** {@code projects.some.thing}: Gradle's accessor for {@code :some:thing}. */
    private void accessor(List<Token> argument, Declared declared) {
        StringBuilder path = new StringBuilder();
        for (Token token : argument.subList(1, argument.size())) {
            path.append(token.is(".") ? ":" : token.text());
        }
        declared.part.projects.add(
                new ProjectDependency(path.toString(), declared.configuration, place(argument)));
    }

    private void reference(List<Token> argument, Declared declared) {
        String text = ScriptExpression.text(argument).orElse("");
        if (text.startsWith("${") && text.indexOf('}') == text.length() - 1) {
            declared.part.references.add(new Reference(
                    text.substring(2, text.length() - 1), declared.configuration, declared.managed, place(argument)));
        } else {
            notation(argument, declared);
        }
    }

    private void notation(List<Token> argument, Declared declared) {
        Optional<String> text = ScriptExpression.text(argument);
        if (text.isEmpty()) {
            return;
        }
        Notation notation = Notation.parse(text.get());
        if (notation.artifact().isEmpty()) {
            return;
        }
        Value<String> version = notation.version().isEmpty()
                ? richVersion(declared.statement)
                : Value.known(notation.version(), versionPlace(argument));
        add(notation.group(), notation.artifact(), version, notation.classifier(), notation.type(), declared);
    }

    /** The third part of a notation, where the string alone says it; else the whole. */
    private Place versionPlace(List<Token> argument) {
        Token token = argument.get(0);
        if (argument.size() > 1) {
            return place(argument);
        }
        String raw = file.text().substring(token.from(), token.to());
        int[] version = Notation.part(raw, 2);
        return file.place(token.from() + version[0], token.from() + version[1]);
    }

    private void map(List<List<Token>> entries, Declared declared) {
        String group = "";
        String artifact = "";
        String classifier = "";
        String type = "jar";
        Value<String> version = Value.absent();
        for (List<Token> entry : entries) {
            if (!isEntry(entry)) {
                continue;
            }
            List<Token> value = entry.subList(2, entry.size());
            String text = ScriptExpression.text(value).orElse("");
            switch (entry.get(0).text()) {
                case "group" -> group = text;
                case "name" -> artifact = text;
                case "classifier" -> classifier = text;
                case "ext", "type" -> type = text;
                case "version" -> version = text.isEmpty()
                        ? Value.unknown("is computed by the build script", place(value))
                        : Value.known(text, place(value));
                default -> { }
            }
        }
        if (!artifact.isEmpty()) {
            Value<String> effective = version.isAbsent() ? richVersion(declared.statement) : version;
            add(group, artifact, effective, classifier, type, declared);
        }
    }

    private void positional(List<List<Token>> arguments, Declared declared) {
        Token third = arguments.size() > 2 ? arguments.get(2).get(0) : null;
        Value<String> version =
                third == null ? Value.absent() : Value.known(third.text(), file.place(third.from(), third.to()));
        add(arguments.get(0).get(0).text(), arguments.get(1).get(0).text(), version, "", "jar", declared);
    }

    /** Spring's {@code dependencySet(group: 'g', version: 'v') { entry 'a' }}. */
    private void dependencySet(Statement statement, BuildPart.Draft part) {
        List<Token> head = statement.head();
        List<Token> arguments = TokenLists.unwrapped(head.subList(1, head.size()), "(");
        for (Statement entry : statement.body()) {
            if (entry.firstName().equals("entry") && entry.head().size() > 1) {
                List<List<Token>> entries = new ArrayList<>(TokenLists.split(arguments, ","));
                Token name = entry.head().get(entry.head().size() - (entry.head().get(1).is("(") ? 2 : 1));
                entries.add(List.of(
                        new Token(Token.Kind.NAME, "name", name.from(), name.from(), false),
                        new Token(Token.Kind.SYMBOL, ":", name.from(), name.from(), false),
                        name));
                map(entries, new Declared(entry, "dependencySet", true, part));
            }
        }
    }

    private void add(
            String group, String artifact, Value<String> version, String classifier, String type, Declared declared) {
        Statement statement = declared.statement;
        declared.part.dependencies.add(new Dependency(
                group,
                artifact,
                version,
                Value.known(declared.configuration, place(statement.head().subList(0, 1))),
                classifier,
                type,
                false,
                declared.managed,
                exclusions(statement.body()),
                file.place(statement.from(), statement.to())));
    }

    /** {@code version { strictly("1.18.1") }}; the strictest word wins. */
    private Value<String> richVersion(Statement statement) {
        for (Statement block : statement.body()) {
            if (block.firstName().equals("version")) {
                for (String word : List.of("strictly", "require", "prefer")) {
                    for (Statement line : block.body()) {
                        if (line.firstName().equals(word) && line.head().size() > 1) {
                            List<Token> value =
                                    TokenLists.unwrapped(line.head().subList(1, line.head().size()), "(");
                            Optional<String> text = ScriptExpression.text(value);
                            return text.isPresent()
                                    ? Value.known(text.get(), place(value))
                                    : Value.unknown("is computed by the build script", place(line.head()));
                        }
                    }
                }
            }
        }
        return Value.absent();
    }

    private static List<Exclusion> exclusions(List<Statement> body) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Statement statement : body) {
            if (statement.firstName().equals("exclude")) {
                String group = "*";
                String artifact = "*";
                List<Token> head = statement.head();
                for (int i = 0; i + 2 < head.size(); i++) {
                    if (head.get(i + 2).isString() && head.get(i).isName("group")) {
                        group = head.get(i + 2).text();
                    } else if (head.get(i + 2).isString() && head.get(i).isName("module")) {
                        artifact = head.get(i + 2).text();
                    }
                }
                exclusions.add(new Exclusion(group, artifact));
            }
        }
        return exclusions;
    }

    private static boolean isEntry(List<Token> tokens) {
        return tokens.size() > 2 && tokens.get(0).isName() && (tokens.get(1).is(":") || tokens.get(1).is("="));
    }

    private static boolean allPlainStrings(List<List<Token>> arguments) {
        for (List<Token> argument : arguments) {
            if (argument.size() != 1 || !argument.get(0).isString() || argument.get(0).text().contains(":")) {
                return false;
            }
        }
        return true;
    }

    private Place place(List<Token> tokens) {
        return file.place(tokens.get(0).from(), tokens.get(tokens.size() - 1).to());
    }
}
