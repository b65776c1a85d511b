package dev.flint.flink.settings;

import dev.flint.flink.settings.ConfCarrier.Kind;
import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.version.FlinkVersion;
import java.util.Locale;

/**
 * What takes a carrier's text apart in a version of Flink: {@code GlobalConfiguration.loadConfiguration} goes by the
 * name of the file and the version.
 */
public enum ConfParser {
    /** {@code GlobalConfiguration.loadYAMLResource} up to 1.18, {@code loadLegacyYAMLResource} in 1.19 and 1.20. */
    LINES,
    /** {@code YamlParserUtils.loadYamlFile}. */
    YAML,
    /** The entrypoint of the Docker images from 1.19 on, which splits {@code FLINK_PROPERTIES} itself. */
    ENTRYPOINT,
    /** Nothing: the keys and values are already apart. */
    NONE,
    /** The version does not look at a file of this name. */
    NOT_READ,
    /** The text goes into the file under a name that nobody sees here. */
    UNKNOWN;

    /** The parser of a carrier's text in one version. */
    public static ConfParser of(ConfCarrier carrier, FlinkVersion version) {
        if (carrier.syntax() == Syntax.PAIRS) {
            return NONE;
        }
        if (carrier.kind() == Kind.FLINK_PROPERTIES) {
            return version.below(1, 19) ? LINES : ENTRYPOINT;
        }
        return ofFile(carrier.key().isEmpty() ? carrier.name() : carrier.key(), version);
    }

    /**
     * The parser of a file in one version.
     *
     * @param name a file's, or a path of keys that ends in one
     */
    public static ConfParser ofFile(String name, FlinkVersion version) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("flink-conf.yaml")) {
            return version.below(2, 0) ? LINES : NOT_READ;
        }
        if (lower.equals("config.yaml") || lower.endsWith(".config.yaml")) {
            return version.below(1, 19) ? NOT_READ : YAML;
        }
        if (version.below(1, 19)) {
            return LINES;
        }
        return version.below(2, 0) ? UNKNOWN : YAML;
    }
}
