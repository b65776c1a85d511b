package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Include;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Property;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Gradle settings script: the projects that it includes and the catalogues that it writes out. */
final class GradleSettingsReader {

    private final SourceFile file;
    private final GradleProperties properties;
    private final Map<String, Value<String>> folders = new LinkedHashMap<>();
    private final BuildPart.Draft part = new BuildPart.Draft(Reach.ALL, "");

    private GradleSettingsReader(SourceFile file) {
        this.file = file;
        this.properties = new GradleProperties(file);
    }

    static BuildFile read(SourceFile file) {
        ScriptParser parser =
                new ScriptParser(file, ScriptLexer.tokens(file.text(), GradleReader.language(file.path())));
        GradleSettingsReader reader = new GradleSettingsReader(file);
        reader.statements(parser.parse());
        List<Include> includes = new ArrayList<>();
        reader.folders.forEach((name, folder) -> includes.add(new Include(name, folder)));
        return new BuildFile(
                file.path(), Kind.GRADLE_SETTINGS, Coordinates.NONE, Optional.empty(), "", includes, List.of(),
                List.of(reader.part.done()), parser.problems());
    }

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            List<Token> head = statement.head();
            switch (statement.firstName()) {
                case "include", "includeFlat" -> include(head, statement.firstName().equals("includeFlat"));
                case "project" -> projectFolder(head);
                case "dependencyResolutionManagement" -> catalogues(statement.body());
                case "if", "else" -> statements(statement.body());
                default -> properties.assignment(statement, part);
            }
        }
    }

    private void include(List<Token> head, boolean flat) {
        for (Token token : head) {
            if (token.isString() && !token.text().isBlank()) {
                String name = token.text().startsWith(":") ? token.text() : ":" + token.text();
                String folder = (flat ? "../" : "") + name.substring(1).replace(':', '/');
                folders.put(name, Value.known(folder, file.place(token.from(), token.to())));
            } else if (token.kind() == Token.Kind.COMPUTED_STRING) {
                folders.put(token.text(), Value.unknown("is computed", file.place(token.from(), token.to())));
            }
        }
    }

    /** {@code project(':a').projectDir = file('b')} or {@code new File(settingsDir, '../b')}. */
    private void projectFolder(List<Token> head) {
        int equals = TokenLists.find(head, "=");
        if (equals < 0 || head.size() < 3 || !head.get(2).isString() || !head.get(equals - 1).isName("projectDir")) {
            return;
        }
        Token folder = null;
        for (Token token : head.subList(equals, head.size())) {
            folder = token.isString() ? token : folder;
        }
        if (folder != null) {
            String text = folder.text().replace("${rootDir}/", "").replace("${settingsDir}/", "");
            folders.put(head.get(2).text(), Value.known(text, file.place(folder.from(), folder.to())));
        }
    }

    private void catalogues(List<Statement> body) {
        for (Statement statement : body) {
            if (statement.firstName().equals("versionCatalogs")) {
                for (Statement catalogue : statement.body()) {
                    for (Statement entry : catalogue.body()) {
                        entry(catalogueName(catalogue.head()), entry.head());
                    }
                }
            }
        }
    }

    private static String catalogueName(List<Token> head) {
        for (Token token : head) {
            if (token.isString()) {
                return token.text();
            }
        }
        return head.isEmpty() ? "" : head.get(0).text();
    }

    /**
     * {@code version('a', '1')}, {@code library('a', 'g:n:v')}, {@code library('a', 'g', 'n').versionRef('b')},
     * {@code bundle('a', ['b', 'c'])}.
     */
    private void entry(String catalogue, List<Token> head) {
        List<Token> strings = new ArrayList<>();
        boolean versionRef = false;
        for (Token token : head) {
            if (token.isString()) {
                strings.add(token);
            }
            versionRef |= token.isName("versionRef");
        }
        if (strings.size() < 2) {
            return;
        }
        String alias = Catalogue.accessor(strings.get(0).text());
        Token last = strings.get(strings.size() - 1);
        switch (head.get(0).text()) {
            case "version" -> add(catalogue + ".versions." + alias, last.text(), last);
            case "bundle" -> {
                for (int i = 1; i < strings.size(); i++) {
                    add(catalogue + ".bundles." + alias + "[" + (i - 1) + "]",
                            "${" + catalogue + "." + Catalogue.accessor(strings.get(i).text()) + "}", strings.get(i));
                }
            }
            case "library", "alias" -> library(catalogue, alias, strings.subList(1, strings.size()), versionRef, last);
            default -> { }
        }
    }

    private void library(String catalogue, String alias, List<Token> parts, boolean versionRef, Token last) {
        StringBuilder notation = new StringBuilder();
        for (Token token : parts) {
            boolean reference = versionRef && token == last;
            notation.append(notation.isEmpty() ? "" : ":").append(reference
                    ? "${" + catalogue + ".versions." + Catalogue.accessor(token.text()) + "}"
                    : token.text());
        }
        add(catalogue + "." + alias, notation.toString(), last);
    }

    private void add(String name, String text, Token token) {
        part.properties.add(new Property(name, Value.known(text, file.place(token.from(), token.to()))));
    }
}
