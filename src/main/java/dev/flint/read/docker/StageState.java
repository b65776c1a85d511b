package dev.flint.read.docker;

import dev.flint.read.container.Container;
import dev.flint.read.container.Variable;
import dev.flint.read.shell.Word;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stage has become so far. */
final class StageState {

    private final String name;
    private final Place place;
    private Value<String> base;
    private final Map<String, Value<String>> arguments = new HashMap<>();
    private final Map<String, Value<String>> variables = new HashMap<>();
    private final List<Variable> environment = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    Value<String> user = Value.absent();
    Optional<List<Word>> entryPoint = Optional.empty();
    Optional<List<Word>> command = Optional.empty();
    private String workdir = "";
    private String shell = "/bin/sh";

    private StageState(String name, Value<String> base, Place place) {
        this.name = name;
        this.base = base;
        this.place = place;
    }

    /** A stage on an image; Flink's own say where they have it ({@code Dockerfile-debian.template} of flink-docker). */
    static StageState on(String name, Value<String> image, Place place) {
        StageState state = new StageState(name, image, place);
        if (image.ifKnown().filter(Container::isFlinkImage).isPresent()) {
            state.workdir = "/opt/flink";
            state.variables.put("FLINK_HOME", Value.known("/opt/flink", place));
        } else if (image.ifKnown().isPresent()) {
            state.workdir = "/";
        }
        return state;
    }

    /** A stage on another stage: arguments do not go over to it. */
    StageState as(String childName, Place childPlace) {
        StageState child = new StageState(childName, base, childPlace);
        child.variables.putAll(variables);
        child.environment.addAll(environment);
        child.steps.addAll(steps);
        child.user = user;
        child.entryPoint = entryPoint;
        child.command = command;
        child.workdir = workdir;
        child.shell = shell;
        return child;
    }

    /** What fills in variables: {@code ENV} before {@code ARG}. */
    Map<String, Value<String>> variables() {
        Map<String, Value<String>> all = new HashMap<>(arguments);
        all.putAll(variables);
        return all;
    }

    void argument(String argument, Value<String> value) {
        arguments.put(argument, value);
    }

    void set(Variable variable) {
        variables.put(variable.name(), variable.value());
        environment.add(variable);
    }

    void shell(String list) {
        shell = list;
    }

    boolean isBash() {
        return shell.contains("bash");
    }

    /** Whether {@code /bin/sh} is dash: Flink's images stand on Debian and Ubuntu. */
    boolean isDash() {
        return !isBash() && shell.contains("/bin/sh") && base.ifKnown().filter(Container::isFlinkImage).isPresent();
    }

    void workIn(Value<String> folder) {
        workdir = folder.ifKnown().flatMap(path -> ImagePath.resolve(workdir, path)).orElse("");
    }

    /** The folder that relative paths begin at; empty where it is not known. */
    String workdir() {
        return workdir;
    }

    Value<String> inImage(Value<String> path) {
        if (!(path instanceof Value.Known<String> known)) {
            return path;
        }
        return ImagePath.resolve(workdir, known.value())
                .map(resolved -> Value.known(resolved, known.place()))
                .orElseGet(() -> Value.unknown("the folder that it begins at is not known", known.place()));
    }

    private String home() {
        return variables.getOrDefault("FLINK_HOME", Value.absent()).ifKnown().orElse("/opt/flink");
    }

    /** Whether a path is that of an installation of Flink. */
    boolean holdsFlink(String path) {
        String folder = path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
        return base.ifKnown().filter(Container::isFlinkImage).isPresent() && folder.equals(home());
    }

    /** Flink is copied from another stage: from then on its conf is that of the image that this one starts from. */
    void takeFlinkOf(StageState other) {
        base = other.base;
        steps.addAll(other.steps);
    }

    Stage stage() {
        return new Stage(name, base, environment, user, steps, entryPoint, command, place);
    }
}
