package dev.flint.model.image;

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
 */
public record BuiltImage(String dockerfile, Optional<String> context, Stage stage) {

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
