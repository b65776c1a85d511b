package dev.flint.read.compose;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.read.compose.ComposeFile.Service;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.CommandLine;
import dev.flint.read.container.Container;
import dev.flint.read.container.DynamicProperties;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Variable;
import dev.flint.read.container.Word;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the services of a compose file that run Flink. */
public final class ComposeReader {

    private final List<Service> services = new ArrayList<>();
    private final List<Problem> notEvaluated = new ArrayList<>();
    private final List<Problem> problems;

    private ComposeReader(YamlFile file) {
        problems = new ArrayList<>(file.problems());
        for (YamlNode document : file.documents()) {
            document.entries("services").forEach(this::service);
        }
    }

    public static ComposeFile read(YamlFile file) {
        ComposeReader reader = new ComposeReader(file);
        return new ComposeFile(file.path(), reader.services, reader.notEvaluated, reader.problems);
    }

    private void service(Entry entry) {
        YamlNode node = entry.value();
        List<Word> words = new ArrayList<>();
        node.at("entrypoint").ifPresent(entryPoint -> words.addAll(CommandLine.words(entryPoint)));
        node.at("command").ifPresent(command -> words.addAll(CommandLine.words(command)));
        List<Variable> environment =
                node.at("environment").map(this::environment).orElse(List.of());
        Container container =
                new Container(entry.key(), node.text("image"), words, environment, mounts(node), node.place());
        if (!(entry.key() instanceof Value.Known<String> name) || !container.isFlinks()) {
            return;
        }
        Value<String> scale = node.text("scale");
        services.add(new Service(
                name.value(),
                container,
                node.at("build", "context").isPresent() ? node.text("build", "context") : node.text("build"),
                scale.isAbsent() ? node.text("deploy", "replicas") : scale,
                configuration(container, name.value()),
                entry.keyPlace()));
    }

    private List<ConfCarrier> configuration(Container container, String name) {
        List<ConfCarrier> configuration = new ArrayList<>();
        for (Variable variable : container.environment()) {
            variable.conf().ifPresent(conf -> {
                problems.addAll(conf.problems());
                notEvaluated.addAll(conf.notEvaluated());
            });
            variable.carrier(name, name).ifPresent(configuration::add);
        }
        DynamicProperties.of(container, name).ifPresent(configuration::add);
        return configuration;
    }

    /** A map of names and values, or a list of {@code NAME=value}. */
    private List<Variable> environment(YamlNode node) {
        List<Variable> variables = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.key() instanceof Value.Known<String> name) {
                    Optional<ConfFile> conf = isProperties(name.value()) && entry.value() instanceof Scalar scalar
                            ? Optional.of(ConfReader.read(scalar, Syntax.LINES))
                            : Optional.empty();
                    variables.add(new Variable(name.value(), entry.value().text(), conf, entry.keyPlace()));
                }
            }
        }
        for (YamlNode item : node.items()) {
            if (item instanceof Scalar scalar) {
                variables.add(assignment(scalar));
            }
        }
        return variables;
    }

    private static Variable assignment(Scalar scalar) {
        TextSlice text = scalar.content();
        int equals = text.text().indexOf('=');
        if (equals < 0) {
            return new Variable(text.text().strip(), Value.absent(), Optional.empty(), scalar.place());
        }
        String name = text.text().substring(0, equals).strip();
        TextSlice part = text.part(equals + 1, text.text().length());
        Value<String> value = scalar.value().isUnknown()
                ? Value.unknown("a variable or template stands in it", part.place())
                : Value.known(part.text(), part.place());
        Scalar behind = new Scalar(value, scalar.style(), scalar.conditional(), scalar.open(), part, part.place());
        Optional<ConfFile> conf =
                isProperties(name) ? Optional.of(ConfReader.read(behind, Syntax.LINES)) : Optional.empty();
        return new Variable(name, value, conf, text.place(0, equals));
    }

    private static boolean isProperties(String name) {
        return name.equals(FlinkEnvironment.FLINK_PROPERTIES);
    }

    /** Bind mounts, in the short form {@code source:target[:options]} and the long one; volumes are none. */
    private static List<Mount> mounts(YamlNode service) {
        List<Mount> mounts = new ArrayList<>();
        for (YamlNode volume : service.items("volumes")) {
            if (volume instanceof Scalar scalar) {
                shortMount(scalar).ifPresent(mounts::add);
            } else if (volume.text("type").ifKnown().filter("bind"::equals).isPresent()) {
                mounts.add(new Mount(
                        Mount.Kind.HOST_PATH, volume.text("source"), volume.text("target"), volume.place()));
            }
        }
        return mounts;
    }

    private static Optional<Mount> shortMount(Scalar scalar) {
        TextSlice text = scalar.content();
        int colon = text.text().indexOf(':');
        boolean path = text.text().startsWith(".") || text.text().startsWith("/") || text.text().startsWith("~");
        if (colon < 0 || !path || scalar.value().isUnknown()) {
            return Optional.empty();
        }
        int second = text.text().indexOf(':', colon + 1);
        int end = second < 0 ? text.text().length() : second;
        return Optional.of(new Mount(
                Mount.Kind.HOST_PATH,
                Value.known(text.text().substring(0, colon), text.place(0, colon)),
                Value.known(text.text().substring(colon + 1, end), text.place(colon + 1, end)),
                scalar.place()));
    }
}
