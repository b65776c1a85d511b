package dev.flint.flink.types;

import dev.flint.flink.shape.ShapeSource;
import dev.flint.model.Facts;
import dev.flint.model.types.SourceTypes;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.lombok.LombokFileReader;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shapes of sources as a run finds them: a file without «flink» is only outlined until a type needs it. */
final class SourceTree {

    private static final String ROOT = "";

    private SourceTree() {}

    /**
     * @param sources by file name below the source root
     * @param classFiles what the sources do not declare
     */
    static ShapeSource shapes(Map<String, String> sources, ShapeSource classFiles) {
        JavaReader reader = new JavaReader();
        Map<String, SourceFile> files = new HashMap<>();
        List<JavaFile> read = new ArrayList<>();
        List<JavaOutline> outlines = new ArrayList<>();
        List<LombokFile> settings = new ArrayList<>();
        sources.forEach((name, text) -> {
            SourceFile file = new SourceFile(ROOT + name, text);
            files.put(file.path(), file);
            if (name.endsWith(".config")) {
                settings.add(LombokFileReader.read(file));
            } else if (text.contains("flink")) {
                read.add(reader.read(file));
            } else {
                outlines.add(reader.outline(file));
            }
        });
        Facts facts = new Facts(read, outlines, outline -> reader.read(files.get(outline.path())), List.of(), List.of(),
                List.of(), List.of(), List.of(), settings, List.of(), List.of(), List.of());
        return SourceTypes.of(facts, classFiles).seenFrom(ROOT);
    }
}
