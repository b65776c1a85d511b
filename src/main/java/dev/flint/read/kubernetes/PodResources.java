package dev.flint.read.kubernetes;

import dev.flint.read.container.Resources;
import dev.flint.read.container.Volume;
import dev.flint.read.container.Volume.Kind;
import dev.flint.read.yaml.YamlNode;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a container of a pod may take of its node. */
final class PodResources {

    private static final String MAIN_CONTAINER = "flink-main-container";

    private PodResources() {}

    /** @param claims the templates of volumes that a StatefulSet makes for its pods */
    static Resources of(YamlNode container, YamlNode pod, List<YamlNode> claims) {
        return new Resources(
                container.text("resources", "limits", "memory"),
                container.text("resources", "requests", "memory"),
                container.text("resources", "limits", "cpu"),
                container.text("resources", "requests", "cpu"),
                volumes(container, List.of(pod), claims));
    }

    /** The volumes of the container that the operator runs Flink in, of templates that are merged by names. */
    static List<Volume> ofMainContainer(List<YamlNode> pods) {
        List<Volume> volumes = new ArrayList<>();
        for (YamlNode pod : pods) {
            for (YamlNode container : pod.items("containers")) {
                if (container.text("name").ifKnown().filter(MAIN_CONTAINER::equals).isPresent()) {
                    volumes.addAll(volumes(container, pods, List.of()));
                }
            }
        }
        return volumes;
    }

    private static List<Volume> volumes(YamlNode container, List<YamlNode> pods, List<YamlNode> claims) {
        List<Volume> volumes = new ArrayList<>();
        for (YamlNode mount : container.items("volumeMounts")) {
            volumes.add(volume(mount, pods, claims));
        }
        if (isOpen(container) || container.at("volumeMounts").filter(PodResources::isOpen).isPresent()) {
            Value<String> target = Value.unknown("a template may put it in", container.place());
            volumes.add(new Volume(Kind.UNKNOWN, target, Value.absent(), container.place()));
        }
        return volumes;
    }

    private static Volume volume(YamlNode mount, List<YamlNode> pods, List<YamlNode> claims) {
        Value<String> target = mount.text("mountPath");
        Optional<String> name = mount.text("name").ifKnown();
        for (YamlNode pod : pods) {
            for (YamlNode volume : pod.items("volumes")) {
                if (name.isPresent() && name.equals(volume.text("name").ifKnown())) {
                    return volume(volume, target);
                }
            }
        }
        for (YamlNode claim : claims) {
            if (name.isPresent() && name.equals(claim.text("metadata", "name").ifKnown())) {
                return new Volume(Kind.OTHER, target, Value.absent(), claim.place());
            }
        }
        return new Volume(Kind.UNKNOWN, target, Value.absent(), mount.place());
    }

    private static boolean isOpen(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping && mapping.open()
                || node instanceof YamlNode.Sequence sequence && sequence.open()
                || node instanceof YamlNode.Scalar scalar && scalar.value().isUnknown();
    }

    private static Volume volume(YamlNode volume, Value<String> target) {
        Optional<YamlNode.Entry> emptyDir = volume.entry("emptyDir");
        if (emptyDir.isEmpty()) {
            return new Volume(Kind.OTHER, target, Value.absent(), volume.place());
        }
        Value<String> medium = volume.text("emptyDir", "medium");
        Kind kind = medium.isUnknown() ? Kind.UNKNOWN : Kind.EMPTY_DIR;
        boolean memory = medium.ifKnown().filter("Memory"::equals).isPresent();
        return new Volume(
                memory ? Kind.MEMORY : kind,
                target,
                volume.text("emptyDir", "sizeLimit"),
                medium.where().orElse(emptyDir.get().keyPlace()));
    }
}
