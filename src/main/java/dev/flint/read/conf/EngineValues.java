package dev.flint.read.conf;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes values of nodes and texts of values, with the settings of {@code YamlParserUtils}: what
 * {@code Configuration.toMap} says of an option that was read from a {@code config.yaml}.
 */
final class EngineValues {

    private final StandardConstructor constructor;
    private final Dump dump;

    /** @param settings those that the text is parsed with */
    EngineValues(LoadSettings settings) {
        this.constructor = new StandardConstructor(settings);
        this.dump = new Dump(DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setSplitLines(false)
                .setSchema(new CoreSchema())
                .build());
    }

    static LoadSettings settings() {
        return LoadSettings.builder().setSchema(new CoreSchema()).build();
    }

    /**
     * The value of a node; null for nothing.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where Flink gets none either
     */
    Object construct(Node node) {
        return constructor.constructSingleDocument(Optional.of(node));
    }

    /** {@code ConfigurationUtils.convertToString(value, true)}: a text is itself, all else is YAML in flow style. */
    String text(Object value) {
        if (value instanceof String string) {
            return string;
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        String yaml = dump.dumpToString(value);
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }
}
