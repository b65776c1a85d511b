package dev.flint.model.types;

import dev.flint.classes.ClassFiles;
import dev.flint.flink.shape.ClassShape;
import dev.flint.model.modules.Modules;
import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildReader;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.lombok.LombokFileReader;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small trees of Java files. */
final class Trees {

    private final Map<String, SourceFile> files = new TreeMap<>();
    private final List<String> parsed = new ArrayList<>();
    private final ClassFiles jdk = ClassFiles.ofRunningJdk();
    private final Set<String> asked = new TreeSet<>();

    /** Adds a file; one without the word «flink» is only outlined, as the engine does it. */
    Trees with(String path, String text) {
        files.put(path, new SourceFile(path, text));
        return this;
    }

    static Trees of(String text) {
        return new Trees().with("src/main/java/p/A.java", text);
    }

    SourceTypes types() {
        JavaReader reader = new JavaReader();
        List<JavaFile> javaFiles = new ArrayList<>();
        List<JavaOutline> outlines = new ArrayList<>();
        List<BuildFile> builds = new ArrayList<>();
        List<LombokFile> settings = new ArrayList<>();
        for (SourceFile file : files.values()) {
            Optional<BuildFile> build = BuildReader.read(file);
            if (build.isPresent()) {
                builds.add(build.get());
            } else if (file.path().endsWith(".config")) {
                settings.add(LombokFileReader.read(file));
            } else if (file.text().contains("flink")) {
                javaFiles.add(reader.read(file));
            } else {
                outlines.add(reader.outline(file));
            }
        }
        return new SourceTypes(
                javaFiles,
                outlines,
                outline -> {
                    parsed.add(outline.path());
                    return reader.read(files.get(outline.path()));
                },
                settings,
                Modules.of(builds),
                module -> this::classFile);
    }

    private Optional<ClassShape> classFile(String name) {
        asked.add(name);
        return jdk.find(name);
    }

    /** The classes that were asked of class files, in order. */
    Set<String> asked() {
        return asked;
    }

    /** The files that were outlined first and parsed on demand later. */
    List<String> parsed() {
        return parsed;
    }
}
