package dev.flint.read.compose;

import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.CommandLine;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Variable;
import dev.flint.read.shell.Word;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the services of compose files. Never throws. */
public final class ComposeReader {

    private final String path;
    private final List<Container> services = new ArrayList<>();
    private final Map<Place, Value<String>> replicas = new HashMap<>();
    private final List<Problem> notEvaluated = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ComposeReader(String path) {
        this.path = path;
    }

    public static ComposeFile read(SourceFile file) {
        return new ComposeReader(file.path()).read(YamlReader.read(file.slice()));
    }

    private ComposeFile read(YamlFile file) {
        problems.addAll(file.problems());
        for (YamlNode document : file.documents()) {
            if (document.at("services").orElse(null) instanceof YamlNode.Mapping all) {
                all.entries().forEach(this::service);
            }
        }
        return new ComposeFile(path, services, replicas, notEvaluated, problems);
    }

    private void service(YamlNode.Entry entry) {
        YamlNode service = entry.value();
        List<Word> words = new ArrayList<>();
        for (String field : List.of("entrypoint", "command")) {
            service.at(field).ifPresent(node -> words.addAll(CommandLine.words(node)));
        }
        Container container = new Container(
                entry.key(),
                service.text("image"),
                words,
                service.at("entrypoint").isPresent(),
                environment(service),
                mounts(service),
                ServiceBuild.of(service),
                ServiceResources.of(service),
                entry.keyPlace());
        if (container.isFlinks() || container.build().isPresent()) {
            services.add(container);
            Value<String> deployed = service.text("deploy", "replicas");
            Value<String> scaled = deployed.isAbsent() ? service.text("scale") : deployed;
            if (!scaled.isAbsent()) {
                replicas.put(container.place(), scaled);
            }
        }
    }

    /** A map, or a list of assignments. */
    private List<Variable> environment(YamlNode service) {
        List<Variable> variables = new ArrayList<>();
        YamlNode environment = service.at("environment").orElse(service);
        if (environment != service && environment instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                entry.key().ifKnown().ifPresent(name -> variable(name, entry.keyPlace(), entry.value(), variables));
            }
        }
        for (YamlNode item : service.items("environment")) {
            if (item instanceof YamlNode.Scalar scalar) {
                assignment(scalar, variables);
            }
        }
        return variables;
    }

    private void variable(String name, Place namePlace, YamlNode value, List<Variable> variables) {
        Optional<ConfFile> conf =
                value instanceof YamlNode.Scalar scalar ? conf(name, scalar) : Optional.empty();
        variables.add(new Variable(name, value.text(), conf, namePlace));
    }

    private void assignment(YamlNode.Scalar item, List<Variable> variables) {
        TextSlice text = item.content();
        int equals = text.text().indexOf('=');
        if (equals < 0) {
            item.value().ifKnown().ifPresent(name ->
                    variables.add(new Variable(name.strip(), Value.absent(), Optional.empty(), item.place())));
            return;
        }
        String name = text.text().substring(0, equals).strip();
        TextSlice value = text.part(equals + 1, text.text().length());
        Value<String> told = item.value().isUnknown()
                ? Value.unknown("a variable or template stands in it", value.place())
                : Value.known(value.text(), value.place());
        YamlNode.Scalar behind =
                new YamlNode.Scalar(told, item.style(), item.conditional(), item.open(), value, value.place());
        variables.add(new Variable(name, told, conf(name, behind), text.place(0, equals)));
    }

    private Optional<ConfFile> conf(String variable, YamlNode.Scalar text) {
        if (!variable.equals(FlinkEnvironment.FLINK_PROPERTIES)) {
            return Optional.empty();
        }
        ConfFile conf = ConfReader.properties(text);
        problems.addAll(conf.problems());
        notEvaluated.addAll(conf.notEvaluated());
        return Optional.of(conf);
    }

    /** Bind mounts, in the short form {@code source:target[:options]} and the long one; volumes are none. */
    private static List<Mount> mounts(YamlNode service) {
        List<Mount> mounts = new ArrayList<>();
        for (YamlNode item : service.items("volumes")) {
            if (item instanceof YamlNode.Scalar scalar) {
                shortMount(scalar).ifPresent(mounts::add);
            } else if (item.text("type").ifKnown().filter("bind"::equals).isPresent()) {
                mounts.add(new Mount(Mount.Kind.HOST_PATH, item.text("source"), item.text("target"), item.place()));
            }
        }
        return mounts;
    }

    private static Optional<Mount> shortMount(YamlNode.Scalar scalar) {
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
