package dev.flint.model.deployment;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.Layer;
import dev.flint.model.configuration.Layer.Rest;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration that the Apache operator gives every resource beneath its own: {@code defaultConfiguration} in the
 * values of its chart, or the ConfigMap that the chart makes of it. Parts of it are for one namespace or for versions
 * of Flink ({@code FlinkConfigManager.getDefaultConfig}).
 */
final class OperatorDefaults {

    /** What the chart calls its ConfigMap. */
    static final String CONFIG_MAP = "flink-operator-config";

    private static final String NAME = "defaults of the operator";
    private static final String OPERATORS_OWN = "kubernetes.operator.";
    private static final String SCOPED = OPERATORS_OWN + "default-configuration.";
    private static final String NAMESPACE = SCOPED + "namespace.";
    private static final String VERSION = SCOPED + "flink-version.";

    private final List<ConfCarrier> found = new ArrayList<>();

    OperatorDefaults(List<ConfCarrier> carriers, List<ConfCarrier> configMaps) {
        for (ConfCarrier carrier : carriers) {
            if (isOfChart(carrier)) {
                found.add(carrier);
            }
        }
        for (ConfCarrier configMap : configMaps) {
            if (configMap.name().equals(CONFIG_MAP)) {
                found.add(configMap);
            }
        }
    }

    /** Whether these are values of the operator's own chart: they are no layer of what other charts make. */
    static boolean isOfChart(ConfCarrier carrier) {
        String key = carrier.key();
        return carrier.kind() == Kind.HELM_VALUES
                && (key.endsWith("defaultConfiguration.flink-conf.yaml")
                        || key.endsWith("defaultConfiguration.config.yaml"));
    }

    /**
     * The layers beneath a resource, the lowest first. Beneath what the tree tells stands what the operator's image and
     * chart bring.
     */
    List<Layer> beneath(FlinkResource resource, FlinkVersions on) {
        Place place = resource.resource().place();
        List<Layer> layers = new ArrayList<>();
        if (found.size() == 1) {
            ConfCarrier defaults = found.get(0);
            layers.add(Layer.outside(
                    "operator", "the operator has defaults of its own beneath those of this tree", place));
            layers.add(layer(defaults, settings(defaults, resource, on)));
        } else {
            String why = found.isEmpty()
                    ? "the operator's own defaults stand outside of this tree"
                    : "several files of this tree hold defaults of the operator";
            layers.add(Layer.outside("operator", why, place));
        }
        return layers;
    }

    private static Layer layer(ConfCarrier defaults, List<Setting> settings) {
        Rest rest = defaults.kind() == Kind.CONFIG_MAP && !defaults.partial() ? Rest.NOTHING : Rest.OUTSIDE;
        String why = rest == Rest.NOTHING ? "" : "other values of the operator's chart may stand above these";
        return new Layer(NAME, settings, rest, why, defaults.place());
    }

    /** Those for all, then those for the namespace, then those for versions in ascending order. */
    private static List<Setting> settings(ConfCarrier defaults, FlinkResource resource, FlinkVersions on) {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : defaults.settings()) {
            if (!setting.key().startsWith(OPERATORS_OWN)) {
                settings.add(setting);
            }
        }
        resource.resource()
                .namespace()
                .ifKnown()
                .ifPresent(namespace -> add(defaults, NAMESPACE + namespace + ".", settings));
        on.single().ifPresent(version -> addOfVersion(defaults, version, settings));
        return settings;
    }

    private static void addOfVersion(ConfCarrier defaults, FlinkVersion version, List<Setting> settings) {
        Map<FlinkVersion, String> andNewer = new TreeMap<>();
        for (Setting setting : defaults.settings()) {
            String key = setting.key();
            int end = key.startsWith(VERSION) ? key.indexOf("+.", VERSION.length()) : -1;
            Optional<FlinkVersion> from =
                    end < 0 ? Optional.empty() : FlinkVersion.parse(key.substring(VERSION.length(), end));
            if (from.isPresent() && from.get().compareTo(version) <= 0) {
                andNewer.put(from.get(), key.substring(0, end + 2));
            }
        }
        andNewer.values().forEach(prefix -> add(defaults, prefix, settings));
        add(defaults, VERSION + "v" + version.major() + "_" + version.minor() + ".", settings);
    }

    private static void add(ConfCarrier defaults, String prefix, List<Setting> settings) {
        for (Setting setting : defaults.settings()) {
            if (setting.key().startsWith(prefix)) {
                settings.add(new Setting(
                        setting.key().substring(prefix.length()), setting.keyPlace(), setting.value()));
            }
        }
    }
}
