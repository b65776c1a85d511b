package dev.flint.model.deployment;

import dev.flint.flink.image.FlinkProperties;
import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.modules.Paths;
import dev.flint.read.container.Container;
import dev.flint.read.container.EntryPoint;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.container.Mount;
import dev.flint.read.container.Variable;
import dev.flint.read.shell.FlinkCommand;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a container that runs the official image, or one made from it, the lowest first: the image's conf or
 * what is mounted over it, what the entry point writes into that, {@code FLINK_PROPERTIES}, and {@code -D} among the
 * arguments ({@code docker-entrypoint.sh}, {@code GlobalConfiguration.loadConfiguration(dir, dynamicProperties)}).
 */
final class ContainerLayers {

    private static final String CONF = "conf";
    private static final String ENTRY_POINT = "entry point of the image";

    private final Container container;
    private final Optional<BuiltImage> image;
    private final String path;
    private final FlinkVersions versions;
    private final Confs confs;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Problem> unjoined = new ArrayList<>();

    /**
     * @param container with what its image says beneath it
     * @param image the image, where the tree makes it
     * @param path of the file that describes the container
     */
    ContainerLayers(
            Container container, Optional<BuiltImage> image, String path, FlinkVersions versions, Confs confs) {
        this.container = container;
        this.image = image;
        this.path = path;
        this.versions = versions;
        this.confs = confs;
        collect();
    }

    /** The lowest first. */
    List<Layer> layers() {
        return layers;
    }

    List<Problem> unjoined() {
        return unjoined;
    }

    private void collect() {
        Optional<Mount> mount = confMount();
        if (mount.isPresent()) {
            layers.add(mounted(mount.get()));
        } else {
            layers.addAll(ImageConfs.of(container.image(), image, versions, confs, container.place()));
        }
        Optional<Layer> properties = properties();
        if (mount.filter(m -> m.kind() != Mount.Kind.HOST_PATH).isPresent()) {
            // A mounted ConfigMap cannot be written: neither the entry point's settings nor the variable arrive.
            properties.ifPresent(layer -> unjoined.add(new Problem(
                    layer.place(), "FLINK_PROPERTIES cannot be written into the conf that is mounted")));
        } else if (container.entryPoint() == EntryPoint.PASSED_OVER) {
            properties.ifPresent(layer -> unjoined.add(new Problem(
                    layer.place(), "FLINK_PROPERTIES is read by the image's entry point, which does not run here")));
        } else {
            layers.add(entryPoint());
            properties.ifPresent(layers::add);
            if (container.entryPoint() == EntryPoint.UNKNOWN) {
                String why = "what runs in place of the entry point may set more";
                layers.add(Layer.outside(ENTRY_POINT, why, container.place()));
            }
        }
        dynamicProperties();
    }

    /** What is mounted over the conf; empty where nothing is. */
    Optional<Layer> mounted() {
        return confMount().map(this::mounted);
    }

    /** Whether a ConfigMap or Secret is mounted over the conf, which nobody can write. */
    boolean isMountedReadOnly() {
        return confMount().filter(mount -> mount.kind() != Mount.Kind.HOST_PATH).isPresent();
    }

    private Optional<Mount> confMount() {
        String folder = environment("FLINK_CONF_DIR").ifKnown().orElse(OfficialImage.HOME + "/" + CONF);
        for (Mount mount : container.mounts()) {
            String target = withoutSlash(mount.target().ifKnown().orElse(""));
            String name = Paths.name(target);
            boolean file = name.equals("flink-conf.yaml") || name.equals("config.yaml");
            boolean whole = target.equals(withoutSlash(folder)) || target.endsWith("/flink/" + CONF);
            if (whole || file) {
                return Optional.of(mount);
            }
        }
        return Optional.empty();
    }

    private Layer mounted(Mount mount) {
        String source = mount.source().ifKnown().orElse("");
        if (source.isEmpty()) {
            return Layer.unseen("mounted conf", "what is mounted over the conf is filled in elsewhere", mount.place());
        }
        if (mount.kind() != Mount.Kind.HOST_PATH) {
            return confs.mounted(source, path, versions, mount.place());
        }
        String inTree = source.startsWith("/") || source.startsWith("~")
                ? null
                : Paths.resolve(Paths.folder(path), source);
        Optional<Layer> layer = inTree == null
                ? Optional.empty()
                : confs.file(inTree, versions).or(() -> confs.inFolder(inTree, versions));
        return layer.orElseGet(() ->
                Layer.unseen(source, "the mounted " + source + " is no conf in this tree", mount.place()));
    }

    private Layer entryPoint() {
        Place place = container.image().where().orElse(container.place());
        List<Setting> settings = new ArrayList<>();
        Value<String> address = environment(FlinkEnvironment.JOB_MANAGER_RPC_ADDRESS);
        Place addressPlace = address.where().orElse(place);
        Value<String> told = address.isAbsent()
                ? Value.unknown("the entry point takes the container's own host name", place)
                : address;
        settings.add(new Setting("jobmanager.rpc.address", addressPlace, told));
        FlinkVersion version = versions.candidates().isEmpty()
                ? FlinkVersion.OLDEST_KNOWN
                : versions.candidates().get(versions.candidates().size() - 1);
        for (OfficialImage.Written written : new OfficialImage(version).alwaysWritten()) {
            settings.add(new Setting(written.key(), place, Value.known(written.value(), place)));
        }
        Value<String> slots = environment(FlinkEnvironment.TASK_MANAGER_NUMBER_OF_TASK_SLOTS);
        if (!slots.isAbsent()) {
            settings.add(new Setting("taskmanager.numberOfTaskSlots", slots.where().orElse(place), slots));
        }
        return Layer.whole(ENTRY_POINT, settings, place);
    }

    private Value<String> environment(String name) {
        Value<String> value = Value.absent();
        for (Variable variable : container.environment()) {
            if (variable.name().equals(name)) {
                value = variable.value().isAbsent()
                        ? Value.unknown("the environment sets it elsewhere", variable.namePlace())
                        : variable.value();
            }
        }
        return value;
    }

    private Optional<Layer> properties() {
        Optional<Layer> properties = environmentFrom();
        for (Variable variable : container.environment()) {
            if (variable.name().equals(FlinkEnvironment.FLINK_PROPERTIES)) {
                Optional<ConfCarrier> carrier = variable.carrier("", "");
                properties = Optional.of(carrier.map(this::arriving)
                        .orElseGet(() -> Layer.unseen(
                                FlinkEnvironment.FLINK_PROPERTIES,
                                "FLINK_PROPERTIES is set elsewhere",
                                variable.namePlace())));
            }
        }
        return properties;
    }

    private Layer arriving(ConfCarrier properties) {
        return Confs.layer(FlinkProperties.in(properties, versions));
    }

    private Optional<Layer> environmentFrom() {
        Optional<Layer> outside = Optional.empty();
        for (Mount mount : container.mounts()) {
            if (mount.target().isAbsent()) {
                String source = mount.source().ifKnown().orElse("");
                Optional<ConfCarrier> carrier = confs.environment(source, path);
                if (carrier.isPresent()) {
                    return carrier.map(this::arriving);
                }
                if (!confs.hasConfigMap(source)) {
                    outside = Optional.of(Layer.outside(
                            "environment from " + source, source + " may hold FLINK_PROPERTIES", mount.place()));
                }
            }
        }
        return outside;
    }

    private void dynamicProperties() {
        Optional<FlinkCommand> command = container.command();
        if (command.isPresent() && (!command.get().settings().isEmpty() || command.get().partial())) {
            boolean partial = command.get().partial();
            layers.add(new Layer(
                    ConfCarrier.Kind.DYNAMIC_PROPERTY.word(),
                    command.get().settings(),
                    partial ? Rest.ANYTHING : Rest.NOTHING,
                    partial ? "a variable among the arguments may hold -D" : "",
                    command.get().place()));
        }
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
