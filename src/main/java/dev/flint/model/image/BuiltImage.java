package dev.flint.model.image;

import dev.flint.model.modules.Paths;
import dev.flint.read.container.Container;
import dev.flint.read.container.Variable;
import dev.flint.read.docker.Stage;
import dev.flint.read.docker.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image that a Dockerfile of the tree makes.
 *
 * @param dockerfile its path
 * @param context the folder that it copies files from; empty where nothing tells
 * @param others all stages of the Dockerfile
 */
public record BuiltImage(String dockerfile, Optional<String> context, Stage stage, List<Stage> others) {

    public BuiltImage {
        others = List.copyOf(others);
    }

    /** Whether it holds Flink: it starts from an image of Flink, or puts Flink's conf in its place. */
    public boolean isFlinks() {
        if (stage.base().ifKnown().filter(Container::isFlinkImage).isPresent()) {
            return true;
        }
        return conf().isPresent();
    }

    /** The first step that puts something into Flink's conf. */
    public Optional<Step> conf() {
        for (Step step : stage.steps()) {
            boolean conf = step instanceof Step.Written written && isConf(written.target())
                    || step instanceof Step.Replaced replaced && isConf(replaced.target())
                    || step instanceof Step.Copied copied && copied.target().ifKnown().filter(this::isConf).isPresent();
            if (conf) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private boolean isConf(String path) {
        String folder = stage.confFolder();
        return path.equals(folder) || path.equals(folder + "/flink-conf.yaml") || path.equals(folder + "/config.yaml");
    }

    /** A container of the image, as what the image itself says makes it: words and environment below its own. */
    public Container under(Container container) {
        List<Variable> environment = new ArrayList<>();
        for (Variable variable : stage.environment()) {
            if (!sets(container, variable.name()) && isLast(variable)) {
                environment.add(variable);
            }
        }
        environment.addAll(container.environment());
        return new Container(
                container.name(),
                stage.base(),
                container.words().isEmpty() ? stage.words() : container.words(),
                container.ownEntryPoint() || stage.entryPoint().isPresent(),
                environment,
                container.mounts(),
                container.build(),
                container.resources(),
                container.place());
    }

    private static boolean sets(Container container, String name) {
        return container.environment().stream().anyMatch(variable -> variable.name().equals(name));
    }

    private boolean isLast(Variable variable) {
        Variable last = variable;
        for (Variable other : stage.environment()) {
            last = other.name().equals(variable.name()) ? other : last;
        }
        return last == variable;
    }

    /**
     * Where a file of the image comes from, relative to the tree.
     *
     * @return empty where no step puts it there, or the tree does not hold it
     */
    public Optional<String> sourceOf(String path) {
        return context.flatMap(folder -> new Sources(folder, others).of(stage, path));
    }

    /** Whether it copies a file of the tree to where Flink looks for its conf. */
    boolean copiesAsConf(String path) {
        for (Step step : stage.steps()) {
            boolean ofTree = step instanceof Step.Copied copied && copied.stage().isEmpty() && context.isPresent();
            if (ofTree && copiesAsConf((Step.Copied) step, path)) {
                return true;
            }
        }
        return false;
    }

    private boolean copiesAsConf(Step.Copied copied, String path) {
        String target = copied.target().ifKnown().orElse("");
        String source = copied.source().ifKnown().map(written -> Paths.resolve(context.orElseThrow(), written))
                .orElse(null);
        if (source == null || !isConf(target)) {
            return false;
        }
        boolean folder = target.equals(stage.confFolder()) && Paths.folder(path).equals(source);
        return path.equals(source) || folder;
    }

    /** The jars that it puts into the folder of the user's program, by their paths in the image. */
    public List<String> userJars() {
        String folder = stage.home() + "/usrlib";
        List<String> jars = new ArrayList<>();
        for (Step step : stage.steps()) {
            Optional<String> target = target(step);
            if (target.isPresent()) {
                boolean into = step instanceof Step.Copied copied && copied.folder();
                String name = step instanceof Step.Copied copied ? copied.source().ifKnown().orElse("") : "";
                String path = into ? target.get() + "/" + name.substring(name.lastIndexOf('/') + 1) : target.get();
                if (path.startsWith(folder + "/") && path.endsWith(".jar")) {
                    jars.add(path);
                }
            }
        }
        return jars;
    }

    /** Whether it puts a jar into the folder of plugins. */
    public boolean bringsPlugins() {
        String plugins = stage.home() + "/plugins";
        for (Step step : stage.steps()) {
            Optional<String> target = target(step);
            if (target.filter(path -> path.startsWith(plugins) || path.equals(stage.home())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> target(Step step) {
        if (step instanceof Step.Copied copied) {
            return copied.target().ifKnown();
        }
        if (step instanceof Step.Moved moved) {
            return Optional.of(moved.target());
        }
        return step instanceof Step.Fetched fetched ? Optional.of(fetched.target()) : Optional.empty();
    }
}
