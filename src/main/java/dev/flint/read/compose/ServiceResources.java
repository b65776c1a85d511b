package dev.flint.read.compose;

import dev.flint.read.container.Resources;
import dev.flint.read.container.Volume;
import dev.flint.read.container.Volume.Kind;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a service may take of its machine: {@code deploy.resources}, or the older fields {@code mem_limit} and so
 * on, which say the same.
 */
final class ServiceResources {

    private ServiceResources() {}

    static Resources of(YamlNode service) {
        return new Resources(
                either(service.text("deploy", "resources", "limits", "memory"), service.text("mem_limit")),
                either(service.text("deploy", "resources", "reservations", "memory"), service.text("mem_reservation")),
                either(service.text("deploy", "resources", "limits", "cpus"), service.text("cpus")),
                service.text("deploy", "resources", "reservations", "cpus"),
                volumes(service));
    }

    private static Value<String> either(Value<String> deploy, Value<String> older) {
        return deploy.isAbsent() ? older : deploy;
    }

    private static List<Volume> volumes(YamlNode service) {
        List<Volume> volumes = new ArrayList<>();
        for (YamlNode item : service.items("volumes")) {
            Value<String> target = item instanceof Scalar scalar ? target(scalar) : item.text("target");
            boolean memory = item.text("type").ifKnown().filter("tmpfs"::equals).isPresent();
            volumes.add(new Volume(memory ? Kind.MEMORY : Kind.OTHER, target, Value.absent(), item.place()));
        }
        for (YamlNode item : tmpfs(service)) {
            Value<String> target = item.text().map(text -> text.split(":")[0]);
            volumes.add(new Volume(Kind.MEMORY, target, Value.absent(), item.place()));
        }
        return volumes;
    }

    private static List<YamlNode> tmpfs(YamlNode service) {
        YamlNode one = service.at("tmpfs").orElse(null);
        return one instanceof Scalar ? List.of(one) : service.items("tmpfs");
    }

    /** Of {@code source:target[:options]} the target; a path alone is one in the container. */
    private static Value<String> target(Scalar scalar) {
        TextSlice text = scalar.content();
        if (scalar.value().isUnknown()) {
            return scalar.value();
        }
        String[] parts = text.text().split(":");
        return Value.known(parts.length > 1 ? parts[1] : parts[0], scalar.place());
    }
}
