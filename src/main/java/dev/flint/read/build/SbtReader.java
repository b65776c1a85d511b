package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Include;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Property;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an sbt build, and the Scala files beside it that hold its versions: dependencies written with {@code %},
 * values, and the folders of projects. Which project of the file a dependency belongs to is not told apart.
 */
final class SbtReader {

    private final SourceFile file;
    private final List<Token> tokens;
    private final BuildPart.Draft part = new BuildPart.Draft(Reach.ALL, "");
    private final List<Include> includes = new ArrayList<>();

    private SbtReader(SourceFile file) {
        this.file = file;
        this.tokens = ScriptLexer.tokens(file.text(), ScriptLexer.Language.SCALA);
    }

    static BuildFile read(SourceFile file) {
        SbtReader reader = new SbtReader(file);
        for (int i = 0; i < reader.tokens.size(); i++) {
            reader.at(i);
        }
        return new BuildFile(
                file.path(), Kind.SBT, Coordinates.NONE, Optional.empty(), "", reader.includes, List.of(),
                List.of(reader.part.done()), List.of());
    }

    private void at(int i) {
        Token token = tokens.get(i);
        if (token.isName("val") && is(i + 2, "=")) {
            value(i);
        } else if (token.isName("file") && is(i + 1, "(") && string(i + 2) && i > 0
                && (tokens.get(i - 1).isName("in") || is(i - 1, "("))) {
            Token folder = tokens.get(i + 2);
            includes.add(new Include(folder.text(), Value.known(folder.text(), place(folder))));
        } else if (token.isString() && isPercent(i + 1) && !isPercent(i - 1)) {
            dependency(i);
        }
    }

    private void value(int val) {
        Token name = tokens.get(val + 1);
        if (val + 3 < tokens.size() && tokens.get(val + 3).isString() && !isPercent(val + 4)) {
            Token text = tokens.get(val + 3);
            part.properties.add(new Property(name.text(), Value.known(text.text(), place(text))));
        }
    }

    /** {@code "group" %% "artifact" % version % "configuration"}. */
    private void dependency(int i) {
        if (!string(i + 2) || !isPercent(i + 3) || i + 4 >= tokens.size()) {
            return;
        }
        Token version = tokens.get(i + 4);
        int end = i + 4;
        Value<String> scope = Value.absent();
        Value<String> written;
        if (version.isString()) {
            written = Value.known(version.text(), place(version));
        } else if (version.isName()) {
            // An object's member is as well known by its last name.
            while (is(end + 1, ".") && end + 2 < tokens.size() && tokens.get(end + 2).isName()) {
                end += 2;
            }
            Token last = tokens.get(end);
            written = Value.known("${" + last.text() + "}", file.place(version.from(), last.to()));
        } else {
            written = Value.unknown("is computed by the build script", place(version));
        }
        if (isPercent(end + 1) && end + 2 < tokens.size()) {
            Token configuration = tokens.get(end + 2);
            scope = Value.known(configuration.text().toLowerCase(Locale.ROOT), place(configuration));
            end += 2;
        }
        part.dependencies.add(new Dependency(
                tokens.get(i).text(),
                tokens.get(i + 2).text(),
                written,
                scope,
                "",
                "jar",
                false,
                false,
                List.of(),
                file.place(tokens.get(i).from() - 1, tokens.get(end).to())));
    }

    private boolean isPercent(int i) {
        return is(i, "%") || is(i, "%%") || is(i, "%%%");
    }

    private boolean is(int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }

    private boolean string(int i) {
        return i < tokens.size() && tokens.get(i).isString();
    }

    private Place place(Token token) {
        return file.place(token.from(), token.to());
    }
}
