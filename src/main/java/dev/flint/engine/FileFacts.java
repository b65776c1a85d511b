package dev.flint.engine;

import dev.flint.discover.FileKinds;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;

/** What one file says; which reader was asked is a matter of what the file is. */
record FileFacts(
        Optional<JavaFile> java,
        Optional<JavaOutline> outline,
        List<ConfCarrier> carriers,
        List<Problem> notEvaluated,
        List<Problem> problems) {

    private static final FileFacts NOTHING =
            new FileFacts(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    /** What a Java file names if it has to do with Flink. */
    private static final String FLINK = "flink";

    static FileFacts of(SourceFile file, JavaReader javaReader) {
        return switch (FileKinds.of(file)) {
            case JAVA -> java(file, javaReader);
            case FLINK_CONF -> conf(file, ConfCarrier.Kind.FLINK_CONF);
            case CONFIG_YAML -> conf(file, ConfCarrier.Kind.CONFIG_YAML);
            default -> NOTHING;
        };
    }

    private static FileFacts java(SourceFile file, JavaReader reader) {
        if (!file.text().contains(FLINK)) {
            return new FileFacts(
                    Optional.empty(), Optional.of(reader.outline(file)), List.of(), List.of(), List.of());
        }
        JavaFile java = reader.read(file);
        return new FileFacts(Optional.of(java), Optional.empty(), List.of(), List.of(), java.problems());
    }

    private static FileFacts conf(SourceFile file, ConfCarrier.Kind kind) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        ConfFile conf = ConfReader.read(file.slice(), name);
        if (!conf.isFlinks()) {
            return NOTHING;
        }
        ConfCarrier carrier = new ConfCarrier(
                kind,
                conf.syntax(),
                name,
                "",
                conf.settings(),
                conf.ignored(),
                conf.partial(),
                new Place(file.path(), Span.FIRST_LINE));
        return new FileFacts(
                Optional.empty(), Optional.empty(), List.of(carrier), conf.notEvaluated(), conf.problems());
    }
}
