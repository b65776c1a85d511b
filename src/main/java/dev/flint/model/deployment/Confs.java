package dev.flint.model.deployment;

import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.model.modules.Paths;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The confs of a tree: files by their path, texts in ConfigMaps by the ConfigMap's name. Knows which were asked for. */
final class Confs {

    private static final String LINES = "flink-conf.yaml";

    private final List<ConfCarrier> files = new ArrayList<>();
    private final List<ConfCarrier> scripts = new ArrayList<>();
    private final List<ConfCarrier> configMaps;
    private final Set<Place> taken = new HashSet<>();

    Confs(List<ConfCarrier> carriers, List<ConfCarrier> configMaps) {
        for (ConfCarrier carrier : carriers) {
            if (carrier.kind() == Kind.FLINK_CONF || carrier.kind() == Kind.CONFIG_YAML) {
                files.add(carrier);
            } else if (carrier.kind() == Kind.SQL) {
                scripts.add(carrier);
            }
        }
        this.configMaps = configMaps;
    }

    /** The confs that nothing has asked for, in the order of the places. */
    List<ConfCarrier> left() {
        List<ConfCarrier> left = new ArrayList<>();
        for (List<ConfCarrier> confs : List.of(files, configMaps)) {
            for (ConfCarrier conf : confs) {
                if (conf.kind() != Kind.FLINK_PROPERTIES && !taken.contains(conf.place())) {
                    left.add(conf);
                }
            }
        }
        return left;
    }

    boolean isLeft(ConfCarrier conf) {
        return !taken.contains(conf.place());
    }

    /** What a conf that nothing names makes, with those beside it that Flink would read in its stead. */
    Layer alone(ConfCarrier conf, FlinkVersions versions) {
        String path = conf.place().path();
        Optional<Layer> folder = conf.kind() != Kind.CONFIG_MAP && isReadAs(Paths.name(path))
                ? inFolder(Paths.folder(path), versions)
                : Optional.empty();
        taken.add(conf.place());
        return folder.orElseGet(() -> layer(conf.readBy(versions)));
    }

    /** The conf that Flink reads in a folder of the tree; empty where there is none. */
    Optional<Layer> inFolder(String folder, FlinkVersions versions) {
        List<ConfCarrier> found = new ArrayList<>();
        for (ConfCarrier file : files) {
            String path = file.place().path();
            if (Paths.folder(path).equals(folder) && isReadAs(Paths.name(path))) {
                found.add(file);
            }
        }
        return choice(found, versions);
    }

    /** A file of the tree as the conf; empty where it is none. */
    Optional<Layer> file(String path, FlinkVersions versions) {
        for (ConfCarrier file : files) {
            if (file.place().path().equals(path)) {
                taken.add(file.place());
                return Optional.of(layer(file.readBy(versions)));
            }
        }
        return Optional.empty();
    }

    /** What a script of SQL sets; empty where it is none in this tree, or sets nothing. */
    Optional<Layer> script(String path) {
        for (ConfCarrier script : scripts) {
            if (script.place().path().equals(path)) {
                List<Setting> settings = new ArrayList<>();
                for (Setting setting : script.settings()) {
                    settings.add(isSetOtherwise(setting, script) ? underWay(setting) : setting);
                }
                return Optional.of(Layer.whole("SET in " + script.name(), settings, script.place()));
            }
        }
        return Optional.empty();
    }

    private static boolean isSetOtherwise(Setting setting, ConfCarrier script) {
        return script.settings().stream().anyMatch(other -> other.key().equals(setting.key())
                && !other.value().ifKnown().equals(setting.value().ifKnown()));
    }

    private static Setting underWay(Setting setting) {
        return new Setting(setting.key(), setting.keyPlace(), Value.unknown(
                "the script sets it to one value after the other", setting.value().where().orElse(setting.keyPlace())));
    }

    /**
     * The conf that Flink reads in a mounted ConfigMap or Secret.
     *
     * @param near the file that mounts it: of several ConfigMaps of a name the nearest is meant
     * @param asked where it is mounted
     */
    Layer mounted(String name, String near, FlinkVersions versions, Place asked) {
        List<ConfCarrier> found = new ArrayList<>();
        for (ConfCarrier configMap : nearest(name, near)) {
            if (configMap.kind() != Kind.FLINK_PROPERTIES) {
                found.add(configMap);
            }
        }
        String called = "ConfigMap " + name;
        return choice(found, versions)
                .orElseGet(() -> Layer.unseen(called, "the " + called + " is not in this tree, or there are several", asked));
    }

    /** {@code FLINK_PROPERTIES} in a ConfigMap that becomes the environment; empty where there is none. */
    Optional<ConfCarrier> environment(String configMap, String near) {
        for (ConfCarrier carrier : nearest(configMap, near)) {
            if (carrier.kind() == Kind.FLINK_PROPERTIES) {
                return Optional.of(carrier);
            }
        }
        return Optional.empty();
    }

    /** Whether the tree has a ConfigMap or Secret of that name in which something of Flink's stands. */
    boolean hasConfigMap(String name) {
        return configMaps.stream().anyMatch(carrier -> carrier.name().equals(name));
    }

    /** Those in the same file, else in the same folder, else in the one file that has some. */
    private List<ConfCarrier> nearest(String name, String near) {
        List<ConfCarrier> sameFile = new ArrayList<>();
        List<ConfCarrier> sameFolder = new ArrayList<>();
        List<ConfCarrier> anywhere = new ArrayList<>();
        for (ConfCarrier carrier : configMaps) {
            if (!carrier.name().isEmpty() && carrier.name().equals(name)) {
                String path = carrier.place().path();
                anywhere.add(carrier);
                if (Paths.folder(path).equals(Paths.folder(near))) {
                    sameFolder.add(carrier);
                }
                if (path.equals(near)) {
                    sameFile.add(carrier);
                }
            }
        }
        for (List<ConfCarrier> found : List.of(sameFile, sameFolder, anywhere)) {
            if (!found.isEmpty()) {
                return ofOneFile(found) ? found : List.of();
            }
        }
        return List.of();
    }

    private static boolean ofOneFile(List<ConfCarrier> carriers) {
        String path = carriers.get(0).place().path();
        return carriers.stream().allMatch(carrier -> carrier.place().path().equals(path));
    }

    /** The one that every version in question reads which reads one at all ({@code GlobalConfiguration}). */
    private Optional<Layer> choice(List<ConfCarrier> found, FlinkVersions versions) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.forEach(conf -> taken.add(conf.place()));
        List<FlinkVersion> candidates = versions.candidates().isEmpty() ? FlinkVersion.KNOWN : versions.candidates();
        ConfCarrier read = null;
        for (FlinkVersion version : candidates) {
            Optional<ConfCarrier> one = readBy(version, found);
            if (one.isPresent() && read != null && one.get() != read) {
                return Optional.of(Layer.unseen(
                        name(read), "it depends on the version of Flink which conf is read", read.place()));
            }
            read = one.orElse(read);
        }
        if (read == null) {
            ConfCarrier unread = found.get(0);
            String name = name(unread) + ", which Flink " + candidates.get(0) + " does not read";
            return Optional.of(Layer.whole(name, List.of(), unread.place()));
        }
        return Optional.of(layer(read.readBy(versions)));
    }

    private static Optional<ConfCarrier> readBy(FlinkVersion version, List<ConfCarrier> found) {
        for (String file : new OfficialImage(version).confFiles()) {
            Optional<ConfCarrier> conf = first(found, file.equals(LINES));
            if (conf.isPresent()) {
                return conf;
            }
        }
        return Optional.empty();
    }

    private static Optional<ConfCarrier> first(List<ConfCarrier> found, boolean lines) {
        for (ConfCarrier conf : found) {
            if (isLines(conf) == lines) {
                return Optional.of(conf);
            }
        }
        return Optional.empty();
    }

    /** By its name; under a name that Flink does not know it is mounted, or copied, as what it is written like. */
    private static boolean isLines(ConfCarrier conf) {
        String name = fileName(conf).toLowerCase(Locale.ROOT);
        if (name.startsWith("flink-conf.y") || name.startsWith("config.y")) {
            return name.startsWith("flink-conf.y");
        }
        return conf.syntax() == ConfCarrier.Syntax.LINES;
    }

    private static boolean isReadAs(String fileName) {
        return fileName.equals(LINES) || fileName.equals("config.yaml");
    }

    private static String fileName(ConfCarrier conf) {
        return conf.kind() == Kind.CONFIG_MAP ? conf.key() : Paths.name(conf.place().path());
    }

    /** The layer that a conf makes. */
    static Layer layer(ConfCarrier conf) {
        Rest rest = conf.partial() ? Rest.ANYTHING : Rest.NOTHING;
        String why = conf.partial() ? "a template may set more in " + where(conf.place()) : "";
        return new Layer(name(conf), conf.settings(), rest, why, conf.place());
    }

    private static String name(ConfCarrier conf) {
        return switch (conf.kind()) {
            case CONFIG_MAP -> conf.name().isEmpty() ? "ConfigMap" : "ConfigMap " + conf.name();
            case FLINK_CONF, CONFIG_YAML -> Paths.name(conf.place().path());
            default -> conf.kind().word();
        };
    }

    static String where(Place place) {
        return place.path() + ":" + place.span().startLine();
    }
}
