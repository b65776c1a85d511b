package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Property;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a version catalogue, as much of TOML as these files hold: tables, strings, inline tables and lists. A library
 * becomes a property with Gradle's notation as value, {@code libs.flink.core}; a version {@code libs.versions.flink};
 * the libraries of a bundle {@code libs.bundles.flink[0]} and so on.
 */
final class VersionCatalogReader {

    private final SourceFile file;
    private final String catalogue;
    private final BuildPart.Draft part = new BuildPart.Draft(Reach.ALL, "");

    private VersionCatalogReader(SourceFile file) {
        this.file = file;
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        this.catalogue = name.substring(0, name.length() - ".versions.toml".length());
    }

    static BuildFile read(SourceFile file) {
        VersionCatalogReader reader = new VersionCatalogReader(file);
        reader.tables(TomlTokens.of(file.text()));
        return new BuildFile(
                file.path(), Kind.VERSION_CATALOG, Coordinates.NONE, Optional.empty(), "", List.of(), List.of(),
                List.of(reader.part.done()), List.of());
    }

    /** The tokens of each line, lists and inline tables over several lines taken as one. */
    private void tables(List<Token> tokens) {
        String table = "";
        int from = 0;
        while (from < tokens.size()) {
            int to = lineEnd(tokens, from);
            List<Token> line = tokens.subList(from, to);
            int equals = TokenLists.find(line, "=");
            if (equals > 0) {
                entry(table, key(line.subList(0, equals)), line.subList(equals + 1, line.size()));
            } else if (line.get(0).is("[")) {
                table = key(TokenLists.unwrapped(line, "["));
            }
            from = to;
        }
    }

    private static int lineEnd(List<Token> tokens, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > from && depth <= 0 && token.startsLine()) {
                return i;
            }
            if (token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is("]") || token.is("}")) {
                depth--;
            }
        }
        return tokens.size();
    }

    private static String key(List<Token> tokens) {
        StringBuilder key = new StringBuilder();
        for (Token token : tokens) {
            key.append(token.text());
        }
        return key.toString();
    }

    private void entry(String table, String key, List<Token> value) {
        if (value.isEmpty() || key.isEmpty()) {
            return;
        }
        String name = Catalogue.accessor(key);
        switch (table) {
            case "versions" -> add(catalogue + ".versions." + name, version(value));
            case "libraries" -> add(catalogue + "." + name, library(value));
            case "plugins" -> add(catalogue + ".plugins." + name, plugin(value));
            case "bundles" -> bundle(catalogue + ".bundles." + name, value);
            default -> { }
        }
    }

    private void add(String name, Value<String> value) {
        if (!value.isAbsent()) {
            part.properties.add(new Property(name, value));
        }
    }

    private void bundle(String name, List<Token> list) {
        int index = 0;
        for (Token token : list) {
            if (token.isString()) {
                String reference = "${" + catalogue + "." + Catalogue.accessor(token.text()) + "}";
                add(name + "[" + index++ + "]", Value.known(reference, place(token, token)));
            }
        }
    }

    private Value<String> plugin(List<Token> value) {
        if (value.get(0).isString()) {
            String text = value.get(0).text();
            int colon = text.indexOf(':');
            return Value.known(colon < 0 ? text : text.substring(0, colon), place(value.get(0), value.get(0)));
        }
        return string(value, "id");
    }

    /** A string, or the strictest word of a rich version. */
    private Value<String> version(List<Token> value) {
        if (value.get(0).isString()) {
            return Value.known(value.get(0).text(), place(value.get(0), value.get(0)));
        }
        Value<String> found = Value.absent();
        for (String word : List.of("strictly", "require", "prefer")) {
            found = found.isAbsent() ? string(value, word) : found;
        }
        return found;
    }

    private Value<String> library(List<Token> value) {
        if (value.get(0).isString()) {
            return Value.known(value.get(0).text(), place(value.get(0), value.get(0)));
        }
        String module = string(value, "module").ifKnown().orElse(string(value, "group").ifKnown().orElse("")
                + ":" + string(value, "name").ifKnown().orElse(""));
        Optional<String> reference = string(value, "version.ref").ifKnown();
        Optional<String> version = reference.isPresent()
                ? Optional.of("${" + catalogue + ".versions." + Catalogue.accessor(reference.get()) + "}")
                : valueOf(value, "version").flatMap(v -> version(v).ifKnown());
        return Value.known(
                module + version.map(v -> ":" + v).orElse(""), place(value.get(0), value.get(value.size() - 1)));
    }

    private Value<String> string(List<Token> inlineTable, String key) {
        Optional<List<Token>> value = valueOf(inlineTable, key);
        if (value.isEmpty() || !value.get().get(0).isString()) {
            return Value.absent();
        }
        Token token = value.get().get(0);
        return Value.known(token.text(), place(token, token));
    }

    /** The value of a key of an inline table; {@code version.ref} may be written {@code version = { ref = ".." }}. */
    private Optional<List<Token>> valueOf(List<Token> inlineTable, String key) {
        for (List<Token> entry : TokenLists.split(TokenLists.unwrapped(inlineTable, "{"), ",")) {
            int equals = TokenLists.find(entry, "=");
            if (equals > 0 && equals + 1 < entry.size()) {
                String written = key(entry.subList(0, equals));
                List<Token> value = entry.subList(equals + 1, entry.size());
                if (written.equals(key)) {
                    return Optional.of(new ArrayList<>(value));
                }
                if (key.startsWith(written + ".") && value.get(0).is("{")) {
                    return valueOf(value, key.substring(written.length() + 1));
                }
            }
        }
        return Optional.empty();
    }

    private Place place(Token first, Token last) {
        return file.place(first.from(), last.to());
    }
}
