package dev.flint.rules.configuration;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.WrittenConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which Flink reads a text, for rules about what one of its parsers makes of it. */
final class Reader {

    private Reader() {}

    /**
     * What to call the Flink that reads a carrier with this parser.
     *
     * @return empty where a version in question may read it otherwise, and for samples and the values of charts
     */
    static Optional<String> of(WrittenConfiguration configuration, ConfParser parser) {
        ConfCarrier carrier = configuration.carrier();
        if (isSample(carrier)) {
            return Optional.empty();
        }
        List<FlinkVersion> readers = new ArrayList<>();
        for (FlinkVersion version : configuration.versions().candidates()) {
            ConfParser its = ConfParser.of(carrier, version);
            if (its == parser) {
                readers.add(version);
            } else if (its != ConfParser.NOT_READ) {
                return Optional.empty();
            }
        }
        if (readers.isEmpty()) {
            return Optional.empty();
        }
        if (configuration.versions().single().isPresent()) {
            return Optional.of("Flink " + readers.get(0));
        }
        return Optional.of(
                parser == ConfParser.LINES
                        ? "Flink up to " + readers.get(readers.size() - 1)
                        : "Flink from " + readers.get(0) + " on");
    }

    /** What is copied or rendered before Flink sees it. */
    private static boolean isSample(ConfCarrier carrier) {
        return switch (carrier.kind()) {
            case HELM_VALUES -> true;
            case FLINK_CONF, CONFIG_YAML -> {
                String path = carrier.place().path();
                yield !path.endsWith(".yaml") && !path.endsWith(".yml");
            }
            default -> false;
        };
    }
}
