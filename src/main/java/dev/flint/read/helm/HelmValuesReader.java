package dev.flint.read.helm;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.ConfKeys;
import dev.flint.flink.settings.Setting;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.conf.Settings;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds blocks of Flink configuration in the values of a chart: maps that are called as in a resource, and texts that
 * are called like a file ({@code defaultConfiguration} of the operator's chart). Each is one layer of several.
 */
public final class HelmValuesReader {

    private final List<ConfCarrier> found = new ArrayList<>();

    private HelmValuesReader() {}

    /** Every block under the path of its keys, in the order of the file. */
    public static List<ConfCarrier> read(YamlFile file) {
        HelmValuesReader reader = new HelmValuesReader();
        file.documents().forEach(document -> reader.search("", document));
        return List.copyOf(reader.found);
    }

    private void search(String path, YamlNode node) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> search(path, item));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                entry.key().ifKnown().ifPresent(key -> search(path, key, entry));
            }
        }
    }

    private void search(String path, String key, Entry entry) {
        String at = path.isEmpty() ? key : path + "." + key;
        if (entry.value() instanceof Scalar scalar) {
            if (isNamedLikeConf(key)) {
                text(at, key, scalar, entry.keyPlace());
            }
        } else if (isNamedLikeMap(key)) {
            map(at, Settings.flatten(entry.value()), entry.keyPlace());
        } else {
            search(at, entry.value());
        }
    }

    private void text(String at, String key, Scalar scalar, Place place) {
        Syntax syntax = ConfReader.syntax(key, scalar.content().text());
        ConfFile conf = ConfReader.read(scalar, syntax);
        if (conf.isFlinks()) {
            add(ConfReader.carrier(conf, key, Kind.HELM_VALUES, "", at, place));
        }
    }

    /** Charts also call other things so, the number of replicas say: the keys decide. */
    private void map(String at, Settings settings, Place place) {
        if (ConfKeys.areFlinks(settings.settings().stream().map(Setting::key).toList())) {
            add(settings.carrier(Kind.HELM_VALUES, "", at, place));
        }
    }

    private void add(ConfCarrier carrier) {
        found.add(carrier.asPart());
    }

    private static boolean isNamedLikeMap(String key) {
        return switch (key) {
            case "flinkConfiguration", "flinkProperties", "flinkConfig" -> true;
            default -> false;
        };
    }

    private static boolean isNamedLikeConf(String key) {
        return switch (key) {
            case "flink-conf.yaml", "config.yaml", "flinkConfiguration", "flinkConf", "FLINK_PROPERTIES" -> true;
            default -> false;
        };
    }
}
