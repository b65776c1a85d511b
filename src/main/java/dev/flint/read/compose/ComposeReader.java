package dev.flint.read.compose;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.read.container.Environment;
import dev.flint.read.container.FlinkContainer;
import dev.flint.read.container.ImageName;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the services of compose files. Never throws. */
public final class ComposeReader {

    /** What the official image's entrypoint takes for its first argument. */
    private static final Set<String> ENTRYPOINT_COMMANDS =
            Set.of("jobmanager", "taskmanager", "standalone-job", "history-server", "jobmanager.sh", "taskmanager.sh");

    private final String path;
    private final List<FlinkContainer> services = new ArrayList<>();
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
        return new ComposeFile(path, services, notEvaluated, problems);
    }

    private void service(YamlNode.Entry entry) {
        YamlNode service = entry.value();
        Value<String> image = service.text("image");
        List<Value<String>> arguments = arguments(service);
        Optional<TextSlice> properties = service.at("environment").flatMap(Environment::propertiesOfService);
        boolean flinks = properties.isPresent()
                || image.ifKnown().filter(ImageName::speaksOfFlink).isPresent()
                || startsFlink(arguments);
        if (!flinks) {
            return;
        }
        String name = entry.key().ifKnown().orElse("");
        Optional<ConfCarrier> carrier = properties.map(text ->
                Environment.carrier(name, text, entry.keyPlace(), problems::add, notEvaluated::add));
        services.add(new FlinkContainer(name, image, arguments, carrier, entry.keyPlace()));
    }

    /** A command is a list, or a line that is split at blanks as a shell does. */
    private static List<Value<String>> arguments(YamlNode service) {
        List<Value<String>> arguments = new ArrayList<>();
        for (YamlNode item : service.items("command")) {
            arguments.add(item.text());
        }
        if (arguments.isEmpty() && service.at("command").orElse(null) instanceof YamlNode.Scalar scalar) {
            split(scalar, arguments);
        }
        return arguments;
    }

    private static void split(YamlNode.Scalar line, List<Value<String>> arguments) {
        if (line.value().isUnknown()) {
            arguments.add(line.value());
            return;
        }
        TextSlice text = line.content();
        int from = -1;
        for (int i = 0; i <= text.text().length(); i++) {
            boolean blank = i == text.text().length() || Character.isWhitespace(text.text().charAt(i));
            if (blank && from >= 0) {
                arguments.add(Value.known(text.text().substring(from, i), text.place(from, i)));
                from = -1;
            } else if (!blank && from < 0) {
                from = i;
            }
        }
    }

    private static boolean startsFlink(List<Value<String>> arguments) {
        return !arguments.isEmpty()
                && arguments.get(0).ifKnown().filter(ENTRYPOINT_COMMANDS::contains).isPresent();
    }
}
