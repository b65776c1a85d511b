package dev.flint.rules.configuration;

import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.configuration.WrittenConfiguration;
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
        List<FlinkVersion> readers = configuration.readers(parser);
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
}
