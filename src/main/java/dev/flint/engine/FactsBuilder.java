package dev.flint.engine;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.model.Facts;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts the facts of single files together, in the order in which they come. */
final class FactsBuilder {

    private final List<JavaFile> javaFiles = new ArrayList<>();
    private final List<JavaOutline> outlines = new ArrayList<>();
    private final List<ConfCarrier> carriers = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();

    void add(FileFacts file) {
        file.java().ifPresent(javaFiles::add);
        file.outline().ifPresent(outlines::add);
        carriers.addAll(file.carriers());
        notEvaluated.addAll(file.notEvaluated());
    }

    List<Problem> notEvaluated() {
        return notEvaluated;
    }

    Facts build(Function<JavaOutline, JavaFile> parse, List<String> otherSources) {
        return new Facts(javaFiles, outlines, parse, carriers, otherSources, notEvaluated);
    }
}
