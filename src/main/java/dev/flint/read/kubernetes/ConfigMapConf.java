package dev.flint.read.kubernetes;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.container.FlinkEnvironment;
import dev.flint.read.yaml.YamlNode.Entry;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.text.Problem;
import java.util.List;
import java.util.Locale;

/** The texts of a ConfigMap or Secret that configure Flink. */
final class ConfigMapConf {

    private final Resource resource;
    private final List<ConfCarrier> found;
    private final List<Problem> notEvaluated;
    private final List<Problem> problems;

    ConfigMapConf(
            Resource resource, List<ConfCarrier> found, List<Problem> notEvaluated, List<Problem> problems) {
        this.resource = resource;
        this.found = found;
        this.notEvaluated = notEvaluated;
        this.problems = problems;
    }

    void read(String field) {
        for (Entry entry : resource.node().entries(field)) {
            String key = entry.key().ifKnown().orElse("");
            if (entry.value() instanceof Scalar scalar && mayConfigure(key)) {
                read(entry, key, scalar);
            }
        }
    }

    private void read(Entry entry, String key, Scalar scalar) {
        boolean properties = key.equals(FlinkEnvironment.FLINK_PROPERTIES);
        ConfFile conf = properties
                ? ConfReader.properties(scalar)
                : ConfReader.read(scalar, ConfReader.syntax(key, scalar.content().text()));
        if (!properties && !isNamedAsConf(key) && !conf.isFlinks()) {
            return;
        }
        // A conf of another tool, or none at all, is no mistake in Flink's.
        if (conf.isFlinks()) {
            problems.addAll(conf.problems());
        }
        notEvaluated.addAll(conf.notEvaluated());
        Kind kind = properties ? Kind.FLINK_PROPERTIES : Kind.CONFIG_MAP;
        found.add(
                properties
                        ? conf.carrier(kind, resource.shownName(), key, entry.keyPlace())
                        : ConfReader.carrier(conf, key, kind, resource.shownName(), key, entry.keyPlace()));
    }

    /** What a Secret holds in {@code data} is encoded. */
    void passOver(String field) {
        for (Entry entry : resource.node().entries(field)) {
            if (isNamedAsConf(entry.key().ifKnown().orElse(""))) {
                notEvaluated.add(new Problem(entry.keyPlace(), "the conf in a Secret's data is encoded"));
            }
        }
    }

    private static boolean mayConfigure(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.contains("flink") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isNamedAsConf(String key) {
        return key.startsWith("flink-conf.y");
    }
}
