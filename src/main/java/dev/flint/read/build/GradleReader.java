package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Applied;
import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.read.build.BuildPart.SourceRoot;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a Gradle build script, in Groovy or in Kotlin, by the shapes that such scripts have; nothing is run. What a
 * script computes is unknown.
 */
final class GradleReader {

    private final SourceFile file;
    private final GradleProperties properties;
    private final GradleDependencies dependencies;
    private final List<BuildPart.Draft> parts = new ArrayList<>();
    private final List<Applied> applied = new ArrayList<>();
    private Value<String> group = Value.absent();
    private Value<String> version = Value.absent();

    private GradleReader(SourceFile file) {
        this.file = file;
        this.properties = new GradleProperties(file);
        this.dependencies = new GradleDependencies(file);
    }

    static BuildFile read(SourceFile file) {
        ScriptParser parser = new ScriptParser(file, ScriptLexer.tokens(file.text(), language(file.path())));
        List<Statement> statements = parser.parse();
        GradleReader reader = new GradleReader(file);
        reader.project(statements, reader.newPart(Reach.OWN, ""));
        List<BuildPart> parts = new ArrayList<>();
        for (BuildPart.Draft part : reader.parts) {
            parts.add(part.done());
        }
        return new BuildFile(
                file.path(),
                Kind.GRADLE,
                new Coordinates(reader.group, Value.absent(), reader.version),
                Optional.empty(),
                "",
                List.of(),
                reader.applied,
                parts,
                parser.problems());
    }

    static ScriptLexer.Language language(String path) {
        return path.endsWith(".kts") ? ScriptLexer.Language.KOTLIN : ScriptLexer.Language.GROOVY;
    }

    private BuildPart.Draft newPart(Reach reach, String name) {
        BuildPart.Draft part = new BuildPart.Draft(reach, name);
        parts.add(part);
        return part;
    }

    /** The statements that configure a project. */
    private void project(List<Statement> statements, BuildPart.Draft part) {
        for (Statement statement : statements) {
            statement(statement, part);
        }
    }

    private void statement(Statement statement, BuildPart.Draft part) {
        if (!statement.block()) {
            line(statement, part);
            return;
        }
        List<Token> head = statement.head();
        String name = blockName(head);
        switch (name) {
            case "dependencies" -> dependencies.read(statement.body(), part, false);
            case "dependencyManagement" -> dependencyManagement(statement.body(), part);
            case "ext", "extra" -> properties.ext(statement.body(), part);
            case "buildscript" -> buildscript(statement.body(), part);
            case "plugins" -> plugins(statement.body(), part);
            case "sourceSets" -> sourceSets(statement.body(), part);
            case "java", "tasks", "kotlin" -> project(statement.body(), part);
            case "subprojects" -> project(statement.body(), newPart(Reach.BELOW, ""));
            case "allprojects" -> project(statement.body(), newPart(Reach.ALL, ""));
            case "configure" -> project(statement.body(), newPart(Reach.ALTERNATIVE, ""));
            case "project" -> namedProject(statement, part);
            case "if", "else" -> project(statement.body(), newPart(Reach.ALTERNATIVE, ""));
            case "toolchain" -> javaReleases(statement.body(), part);
            case "shadowJar", "ShadowJar" -> task("shadowJar", statement, part);
            case "jar", "application" -> task(blockName(statement.head()), statement, part);
            default -> otherBlock(statement, part);
        }
    }

    /**
     * What a block is about: its first name, or for tasks that are asked for by name or type
     * ({@code tasks.named<ShadowJar>("shadowJar") { }}) the task.
     */
    private static String blockName(List<Token> head) {
        for (Token token : head) {
            if (token.text().equals("shadowJar") || token.text().equals("ShadowJar")) {
                return token.text();
            }
        }
        if (head.isEmpty() || !head.get(0).isName()) {
            return "";
        }
        String first = head.get(0).text();
        boolean extOfProject = (first.equals("project") || first.equals("rootProject"))
                && head.size() == 3 && head.get(2).isName("ext");
        return extOfProject ? "ext" : first;
    }

    private void otherBlock(Statement statement, BuildPart.Draft part) {
        boolean assigns = properties.assignment(statement, part);
        boolean compiles = false;
        for (Token token : statement.head()) {
            compiles |= token.text().equals("JavaCompile") || token.text().equals("compileJava");
        }
        if (compiles) {
            javaReleases(statement.body(), part);
        } else if (!assigns) {
            for (Statement inner : statement.body()) {
                if (blockName(inner.head()).equals("dependencies") && inner.block()) {
                    // A test suite of its own, a feature variant: dependencies of another source set.
                    dependencies.read(inner.body(), part, false);
                } else if (inner.block()) {
                    otherBlock(inner, part);
                }
            }
        }
    }

    private void namedProject(Statement statement, BuildPart.Draft part) {
        List<Token> head = statement.head();
        if (head.size() == 4 && head.get(2).isString()) {
            project(statement.body(), newPart(Reach.NAMED, head.get(2).text()));
        } else {
            project(statement.body(), part);
        }
    }

    private void buildscript(List<Statement> body, BuildPart.Draft part) {
        for (Statement statement : body) {
            if (statement.block() && blockName(statement.head()).equals("ext")) {
                properties.ext(statement.body(), part);
            } else if (!statement.block()) {
                properties.assignment(statement, part);
            }
        }
    }

    /** The blocks of Spring's plug-in for dependency management. */
    private void dependencyManagement(List<Statement> body, BuildPart.Draft part) {
        for (Statement statement : body) {
            String name = blockName(statement.head());
            if (name.equals("imports") || name.equals("dependencies")) {
                dependencies.read(statement.body(), part, true);
            }
        }
    }

    private void line(Statement statement, BuildPart.Draft part) {
        List<Token> head = statement.head();
        if (head.isEmpty()) {
            return;
        }
        if (head.get(0).isName("apply")) {
            apply(head, part);
        } else if (head.get(0).isName("sourceSets")) {
            sourceSetLine(head, "", part);
        } else {
            String first = head.get(0).text();
            int value = first.equals("group") || first.equals("version") ? valueIndex(head) : -1;
            if (value > 0 && part.reach != Reach.NAMED) {
                Value<String> written = properties.value(head.subList(value, head.size()));
                if (first.equals("group")) {
                    group = written;
                } else {
                    version = written;
                }
            }
            javaRelease(head, part);
            properties.assignment(statement, part);
        }
    }

    /** Where the value of {@code group 'a'} or {@code group = 'a'} begins, or -1. */
    private static int valueIndex(List<Token> head) {
        if (head.size() > 2 && head.get(1).is("=")) {
            return 2;
        }
        return head.size() == 2 ? 1 : -1;
    }

    private void apply(List<Token> head, BuildPart.Draft part) {
        List<Token> arguments = TokenLists.unwrapped(head.subList(1, head.size()), "(");
        if (arguments.size() < 3 || !arguments.get(0).isName()) {
            return;
        }
        List<Token> value = TokenLists.unwrapped(arguments.subList(2, arguments.size()), "(");
        Token last = value.isEmpty() ? arguments.get(2) : value.get(value.size() - 1);
        Place place = file.place(last.from(), last.to());
        if (!last.isString()) {
            return;
        }
        if (arguments.get(0).isName("from")) {
            applied.add(new Applied(last.text(), place));
        } else if (arguments.get(0).isName("plugin")) {
            part.plugins.add(new Plugin("", last.text(), Value.absent(), false, List.of(), place));
            applied.add(new Applied(last.text(), place));
        }
    }

    private void plugins(List<Statement> body, BuildPart.Draft part) {
        for (Statement statement : body) {
            List<Token> head = statement.head();
            if (head.isEmpty()) {
                continue;
            }
            boolean notHere = false;
            Token id = head.get(0);
            Value<String> pluginVersion = Value.absent();
            for (int i = 0; i < head.size(); i++) {
                Token token = head.get(i);
                boolean hasNext = i + 1 < head.size();
                if (token.isString() && !id.isString()) {
                    id = token;
                } else if (token.isName("version") && hasNext) {
                    pluginVersion = properties.value(head.subList(i + 1, i + 2));
                } else if (token.isName("apply") && hasNext && head.get(i + 1).isName("false")) {
                    notHere = true;
                }
            }
            String name = id.isString() || head.size() == 1 ? id.text() : alias(head);
            Place place = file.place(id.from(), id.to());
            part.plugins.add(new Plugin("", name, pluginVersion, notHere, List.of(), place));
            applied.add(new Applied(name, place));
        }
    }

    /** {@code alias(libs.plugins.shadow)}: a reference to a plug-in of a catalogue. */
    private static String alias(List<Token> head) {
        return ScriptExpression.text(TokenLists.unwrapped(head.subList(1, head.size()), "(")).orElse("");
    }

    private void task(String name, Statement statement, BuildPart.Draft part) {
        List<Plugin.Setting> settings = new ArrayList<>();
        settings(statement.body(), "", settings);
        part.plugins.add(new Plugin(
                "", name, Value.absent(), false, settings, file.place(statement.from(), statement.to())));
    }

    private void settings(List<Statement> statements, String path, List<Plugin.Setting> settings) {
        for (Statement statement : statements) {
            String name = statement.firstName();
            if (statement.block()) {
                settings(statement.body(), path + name + "/", settings);
            }
            for (Token token : statement.head()) {
                boolean value = token.isString() || (token.isName() && token != statement.head().get(0));
                if (value) {
                    settings.add(new Plugin.Setting(path + name, token.text(), file.place(token.from(), token.to())));
                }
            }
        }
    }

    private void javaReleases(List<Statement> body, BuildPart.Draft part) {
        for (Statement statement : body) {
            javaRelease(statement.head(), part);
        }
    }

    /** {@code sourceCompatibility = 1.8}, {@code options.release.set(11)}, {@code JavaLanguageVersion.of(17)}. */
    private void javaRelease(List<Token> head, BuildPart.Draft part) {
        boolean about = false;
        for (Token token : head) {
            about |= token.isName("sourceCompatibility") || token.isName("targetCompatibility")
                    || token.isName("languageVersion") || token.isName("release");
        }
        Token last = null;
        for (Token token : head) {
            last = token.is(")") ? last : token;
        }
        if (!about || last == null || last == head.get(0)) {
            return;
        }
        Place place = file.place(last.from(), last.to());
        String text = last.text();
        if (last.kind() == Token.Kind.NUMBER || last.isString()) {
            part.javaReleases.add(Value.known(text, place));
        } else if (last.isName() && text.startsWith("VERSION_")) {
            part.javaReleases.add(Value.known(text.substring("VERSION_".length()).replace('_', '.'), place));
        } else if (last.isName()) {
            part.javaReleases.add(Value.known("${" + text + "}", place));
        }
    }

    private void sourceSets(List<Statement> body, BuildPart.Draft part) {
        for (Statement set : body) {
            if (set.block()) {
                sourceSet(set.body(), setName(set.head()), part);
            } else {
                sourceSetLine(set.head(), "", part);
            }
        }
    }

    private void sourceSet(List<Statement> body, String set, BuildPart.Draft part) {
        for (Statement statement : body) {
            if (statement.firstName().equals("resources")) {
                continue;
            }
            sourceSetLine(statement.head(), set, part);
            for (Statement inner : statement.body()) {
                sourceSetLine(inner.head(), set, part);
            }
        }
    }

    /** {@code main { }}, {@code create("intTest") { }}, {@code val intTest by creating { }}. */
    private static String setName(List<Token> head) {
        String name = "";
        for (Token token : head) {
            if (token.isString()) {
                return token.text();
            }
            boolean word = token.isName("val") || token.isName("by") || token.isName("creating")
                    || token.isName("getting") || token.isName("named") || token.isName("create");
            if (token.isName() && !word && name.isEmpty()) {
                name = token.text();
            }
        }
        return name;
    }

    /** A line that names folders: {@code java.srcDirs = ['a', 'b']}, {@code main.java.srcDirs += 'a'}. */
    private void sourceSetLine(List<Token> head, String setAround, BuildPart.Draft part) {
        String set = setAround;
        boolean folders = false;
        for (Token token : head) {
            if (token.isName("srcDir") || token.isName("srcDirs") || token.isName("setSrcDirs")) {
                folders = true;
            } else if (token.isName("resources")) {
                return;
            } else if (set.isEmpty() && token.isName() && !token.isName("sourceSets")) {
                set = token.text();
            } else if (folders && token.isString()) {
                part.sourceRoots.add(new SourceRoot(
                        token.text(), !set.equals("main"), file.place(token.from(), token.to())));
            }
        }
    }
}
