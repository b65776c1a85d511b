package dev.flint.read.container;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The environment of a container, as compose files and pods write it. */
public final class Environment {

    /** The official image appends it to its configuration ({@code docker-entrypoint.sh}). */
    public static final String FLINK_PROPERTIES = "FLINK_PROPERTIES";

    private Environment() {}

    /** The text of FLINK_PROPERTIES in a compose service's environment, which is a map or a list of assignments. */
    public static Optional<TextSlice> propertiesOfService(YamlNode environment) {
        if (environment instanceof YamlNode.Mapping) {
            return environment.at(FLINK_PROPERTIES).flatMap(Environment::content);
        }
        for (YamlNode item : environment.items()) {
            Optional<TextSlice> assignment = content(item).filter(text -> text.text().startsWith(FLINK_PROPERTIES + "="));
            if (assignment.isPresent()) {
                TextSlice text = assignment.get();
                return Optional.of(text.part(FLINK_PROPERTIES.length() + 1, text.text().length()));
            }
        }
        return Optional.empty();
    }

    /** The text of FLINK_PROPERTIES in the {@code env} of a pod's container. */
    public static Optional<TextSlice> propertiesOfPod(List<YamlNode> env) {
        for (YamlNode variable : env) {
            if (variable.text("name").ifKnown().filter(FLINK_PROPERTIES::equals).isPresent()) {
                return variable.at("value").flatMap(Environment::content);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the text of FLINK_PROPERTIES, each line of which is a line of {@code flink-conf.yaml}.
     *
     * @param name of the service or workload
     * @param problems takes what cannot be read, and what tells nothing
     */
    public static ConfCarrier carrier(
            String name, TextSlice text, Place place, Consumer<Problem> problems, Consumer<Problem> notEvaluated) {
        ConfFile conf = ConfReader.read(text, ConfCarrier.Syntax.LINES);
        conf.problems().forEach(problems);
        conf.notEvaluated().forEach(notEvaluated);
        return new ConfCarrier(
                ConfCarrier.Kind.FLINK_PROPERTIES,
                ConfCarrier.Syntax.LINES,
                name,
                "",
                conf.settings(),
                conf.ignored(),
                conf.partial(),
                place);
    }

    private static Optional<TextSlice> content(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.content()) : Optional.empty();
    }
}
