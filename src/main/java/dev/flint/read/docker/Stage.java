package dev.flint.read.docker;

import dev.flint.read.container.Variable;
import dev.flint.read.shell.Word;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stage of a Dockerfile: the image that it makes, with all that it has from the stages that it starts from.
 *
 * @param name what {@code AS} calls it; empty for none
 * @param base the image that the first of them starts from
 * @param environment what {@code ENV} sets, in order
 * @param user the last {@code USER}; absent for that of the base
 * @param steps what is done to its files, in order
 * @param entryPoint {@code ENTRYPOINT}; empty for that of the base
 * @param command {@code CMD}; empty for that of the base
 * @param place of its {@code FROM}
 */
public record Stage(
        String name,
        Value<String> base,
        List<Variable> environment,
        Value<String> user,
        List<Step> steps,
        Optional<List<Word>> entryPoint,
        Optional<List<Word>> command,
        Place place) {

    /** Where Flink is installed unless the environment says otherwise. */
    private static final String HOME = "/opt/flink";

    public Stage {
        environment = List.copyOf(environment);
        steps = List.copyOf(steps);
        entryPoint = entryPoint.map(List::copyOf);
        command = command.map(List::copyOf);
    }

    /** The words that a container of it runs with: those of the entry point and those that are handed to it. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>(entryPoint.orElse(List.of()));
        words.addAll(command.orElse(List.of()));
        return words;
    }

    /** The folder that Flink is installed in. */
    public String home() {
        return variable("FLINK_HOME").orElse(HOME);
    }

    /** The folder of the conf. */
    public String confFolder() {
        return variable("FLINK_CONF_DIR").orElse(home() + "/conf");
    }

    private Optional<String> variable(String name) {
        Optional<String> value = Optional.empty();
        for (Variable variable : environment) {
            if (variable.name().equals(name)) {
                value = variable.value().ifKnown();
            }
        }
        return value;
    }
}
