package dev.flint.read.compose;

import dev.flint.read.container.ImageBuild;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code build} of a service: the folder alone, or a mapping. */
final class ServiceBuild {

    private static final String HERE = ".";

    private ServiceBuild() {}

    static Optional<ImageBuild> of(YamlNode service) {
        Optional<Entry> entry = service.entry("build");
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        YamlNode build = entry.get().value();
        boolean mapping = build instanceof YamlNode.Mapping;
        Place place = entry.get().keyPlace();
        Value<String> context = mapping ? build.text("context") : build.text();
        Value<String> dockerfile = mapping ? build.text("dockerfile") : Value.absent();
        if (mapping && build.at("dockerfile_inline").isPresent()) {
            dockerfile = Value.unknown("the Dockerfile stands in the compose file", place);
        }
        Value<String> image = service.text("image");
        return Optional.of(new ImageBuild(
                ImageBuild.Tool.COMPOSE,
                image.isAbsent() ? List.of() : List.of(image),
                context.isAbsent() ? Value.known(HERE, place) : context,
                dockerfile,
                mapping ? build.text("target") : Value.absent(),
                mapping ? arguments(build) : Map.of(),
                place));
    }

    /** A map, or a list of assignments; a name alone has its value from the shell that starts compose. */
    private static Map<String, Value<String>> arguments(YamlNode build) {
        Map<String, Value<String>> arguments = new HashMap<>();
        for (Entry entry : build.entries("args")) {
            entry.key().ifKnown().ifPresent(name -> arguments.put(name, told(entry.value().text(), entry.keyPlace())));
        }
        for (YamlNode item : build.items("args")) {
            String text = item instanceof YamlNode.Scalar scalar ? scalar.content().text() : "";
            int equals = text.indexOf('=');
            if (!text.isEmpty()) {
                String name = equals < 0 ? text : text.substring(0, equals);
                Value<String> value = equals < 0 ? Value.absent() : item.text().map(t -> t.substring(equals + 1));
                arguments.put(name.strip(), told(value, item.place()));
            }
        }
        return arguments;
    }

    private static Value<String> told(Value<String> value, Place place) {
        return value.isAbsent() ? Value.unknown("the shell that starts compose sets it", place) : value;
    }
}
