package dev.flint.model.graph;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.DeclaredType.MethodBody;
import java.util.Optional;

/** Finds the job graphs of a tree's programs. */
public final class JobGraphs {

    private JobGraphs() {}

    /**
     * The graph that the main method of a class builds.
     *
     * @param className canonical
     * @param version which decides what some sources and sinks are made of
     * @return empty where the tree does not declare the class, declares it twice, or gives it no main method
     */
    public static Optional<GraphOfCode> of(String className, SourceClasses classes, FlinkVersion version) {
        Optional<Declared> declared = classes.find(className);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        for (MethodBody method : declared.get().type().methods()) {
            if (method.shape().name().equals("main") && method.shape().parameters().size() == 1) {
                return Optional.of(new ProgramWalk(classes, version).from(declared.get(), method));
            }
        }
        return Optional.empty();
    }
}
