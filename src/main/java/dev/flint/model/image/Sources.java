package dev.flint.model.image;

import dev.flint.model.modules.Paths;
import dev.flint.read.docker.Stage;
import dev.flint.read.docker.Step;
import java.util.List;
import java.util.Optional;

/** Follows files of an image back to the tree, through the stages of its Dockerfile. */
final class Sources {

    /** A stage copies from a stage that copies from a stage. */
    private static final int DEEPEST = 8;

    private final String context;
    private final List<Stage> stages;

    Sources(String context, List<Stage> stages) {
        this.context = context;
        this.stages = stages;
    }

    Optional<String> of(Stage stage, String path) {
        return of(stage, path, 0);
    }

    private Optional<String> of(Stage stage, String path, int depth) {
        for (int i = stage.steps().size() - 1; i >= 0 && depth < DEEPEST; i--) {
            Step step = stage.steps().get(i);
            if (step instanceof Step.Moved moved && moved.target().equals(path)) {
                return of(stage, moved.source(), depth + 1);
            }
            Optional<String> source =
                    step instanceof Step.Copied copied ? beneath(copied, path) : Optional.empty();
            if (source.isPresent()) {
                return from((Step.Copied) step, source.get(), depth);
            }
        }
        return Optional.empty();
    }

    private Optional<String> from(Step.Copied copied, String source, int depth) {
        if (copied.stage().isEmpty()) {
            return Optional.ofNullable(Paths.resolve(context, source));
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.name().equalsIgnoreCase(copied.stage()) || copied.stage().equals(String.valueOf(i))) {
                return of(stage, source.startsWith("/") ? source : "/" + source, depth + 1);
            }
        }
        return Optional.empty();
    }

    /** The source of a path that a copy puts there: itself, by its name in a folder, or below a folder. */
    private static Optional<String> beneath(Step.Copied copied, String path) {
        String target = copied.target().ifKnown().orElse("");
        String source = copied.source().ifKnown().orElse("");
        if (target.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        if (path.equals(target) && !copied.folder()) {
            return Optional.of(source);
        }
        String folder = target.endsWith("/") ? target : target + "/";
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        String rest = "/" + path.substring(folder.length());
        String name = Paths.name(source);
        if (rest.equals("/" + name) || isJar(name)) {
            // A jar is a file: of several with a pattern in their name it is one.
            return rest.equals("/" + name) || name.indexOf('*') >= 0 ? Optional.of(source) : Optional.empty();
        }
        return Optional.of(source + rest);
    }

    private static boolean isJar(String name) {
        return name.endsWith(".jar");
    }
}
