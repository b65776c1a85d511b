package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildPart.Property;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;

/** Reads {@code gradle.properties}, one property a line; values over several lines are unknown. */
final class GradlePropertiesReader {

    private GradlePropertiesReader() {}

    static BuildFile read(SourceFile file) {
        BuildPart.Draft part = new BuildPart.Draft(Reach.ALL, "");
        boolean continues = false;
        for (int number = 1; number <= file.lineCount(); number++) {
            String line = file.line(number);
            boolean goesOn = line.endsWith("\\");
            if (!continues) {
                property(file, number, line, goesOn, part);
            }
            continues = goesOn;
        }
        return new BuildFile(
                file.path(), Kind.GRADLE_PROPERTIES, Coordinates.NONE, Optional.empty(), "", List.of(), List.of(),
                List.of(part.done()), List.of());
    }

    private static void property(SourceFile file, int number, String line, boolean goesOn, BuildPart.Draft part) {
        int from = blanks(line, 0);
        if (from == line.length() || line.charAt(from) == '#' || line.charAt(from) == '!') {
            return;
        }
        int nameTo = from;
        while (nameTo < line.length() && " \t\f=:".indexOf(line.charAt(nameTo)) < 0) {
            nameTo++;
        }
        int valueFrom = blanks(line, nameTo);
        if (valueFrom < line.length() && (line.charAt(valueFrom) == '=' || line.charAt(valueFrom) == ':')) {
            valueFrom = blanks(line, valueFrom + 1);
        }
        int start = file.offset(number, 1);
        String text = line.substring(valueFrom);
        String name = line.substring(from, nameTo);
        boolean literal = !goesOn && text.indexOf('\\') < 0 && !text.contains("${");
        Place place = file.place(start + valueFrom, start + Math.max(valueFrom, line.stripTrailing().length()));
        part.properties.add(new Property(name, literal
                ? Value.known(text.stripTrailing(), place)
                : Value.unknown("is escaped", place)));
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && " \t\f".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
