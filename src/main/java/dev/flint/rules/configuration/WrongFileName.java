package dev.flint.rules.configuration;

import dev.flint.flink.image.OfficialImage;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;

/** FLINT606. The choice is {@code GlobalConfiguration.loadConfiguration}'s. */
final class WrongFileName implements Rule {

    private static final String FLINK_CONF = "flink-conf.yaml";
    private static final String CONFIG = "config.yaml";

    WrongFileName() {}

    @Override
    public void check(Project project, Findings findings) {
        List<WrittenConfiguration> all = project.configurations();
        for (WrittenConfiguration configuration : all) {
            String name = fileName(configuration.carrier());
            // A file without settings loses none, and some put one there for scripts that look for it.
            boolean sets = !configuration.carrier().settings().isEmpty() || configuration.carrier().partial();
            if (sets && (name.equals(FLINK_CONF) || name.equals(CONFIG)) && !isOperators(configuration.carrier())) {
                check(configuration, name, all, findings);
            }
        }
    }

    private static void check(
            WrittenConfiguration configuration, String name, List<WrittenConfiguration> all, Findings findings) {
        ConfCarrier carrier = configuration.carrier();
        FlinkVersions versions = configuration.versions();
        boolean beside = isBeside(carrier, name.equals(CONFIG) ? FLINK_CONF : CONFIG, all);
        if (!beside && versions.all(version -> !files(version).contains(name))) {
            findings.at(carrier.place(), "not-read", name)
                    .with("version", versions.candidates().get(0))
                    .with("file", name)
                    .with("other", files(versions.candidates().get(0)).get(0));
        } else if (beside && name.equals(CONFIG) && versions.all(version -> files(version).size() > 1)) {
            findings.at(carrier.place(), "shadowed", name)
                    .with("version", versions.candidates().get(0))
                    .with("file", name)
                    .with("other", FLINK_CONF);
        }
    }

    private static List<String> files(FlinkVersion version) {
        return new OfficialImage(version).confFiles();
    }

    /** Empty for what is no file, and for files under working names. */
    private static String fileName(ConfCarrier carrier) {
        return switch (carrier.kind()) {
            case FLINK_CONF, CONFIG_YAML -> {
                String path = carrier.place().path();
                yield path.substring(path.lastIndexOf('/') + 1);
            }
            case CONFIG_MAP, DOCKERFILE -> carrier.key();
            default -> "";
        };
    }

    /** The Kubernetes operator has a conf of its own, which it reads with its own Flink. */
    private static boolean isOperators(ConfCarrier carrier) {
        return carrier.settings().stream().anyMatch(setting -> setting.key().startsWith("kubernetes.operator."));
    }

    /** Whether a conf of another name stands in the same folder or the same ConfigMap. */
    private static boolean isBeside(ConfCarrier carrier, String name, List<WrittenConfiguration> all) {
        for (WrittenConfiguration other : all) {
            ConfCarrier its = other.carrier();
            boolean same = its.kind() == ConfCarrier.Kind.CONFIG_MAP
                    ? its.place().path().equals(carrier.place().path()) && its.name().equals(carrier.name())
                    : folder(its).equals(folder(carrier));
            if (same && carries(carrier) == carries(its) && fileName(its).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What holds it: a ConfigMap, an image, or a folder. */
    private static ConfCarrier.Kind carries(ConfCarrier carrier) {
        return switch (carrier.kind()) {
            case CONFIG_MAP, DOCKERFILE -> carrier.kind();
            default -> ConfCarrier.Kind.FLINK_CONF;
        };
    }

    private static String folder(ConfCarrier carrier) {
        String path = carrier.place().path();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
