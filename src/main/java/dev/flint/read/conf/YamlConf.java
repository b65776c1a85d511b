package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Mapping;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code org.apache.flink.configuration.YamlParserUtils} reads of a {@code config.yaml} from 1.19 on: one mapping,
 * flattened.
 */
final class YamlConf {

    private final TextSlice text;

    YamlConf(TextSlice text) {
        this.text = text;
    }

    ConfFile read() {
        YamlFile yaml = YamlReader.read(text);
        List<Problem> problems = new ArrayList<>(yaml.problems());
        Settings settings = new Settings(List.of(), List.of(), !problems.isEmpty());
        if (!yaml.documents().isEmpty()) {
            YamlNode root = yaml.documents().get(0);
            settings = Settings.flatten(root, CoreSchema::text);
            if (!(root instanceof Mapping)) {
                problems.add(new Problem(root.place(), "holds no keys and values"));
            }
        }
        if (yaml.documents().size() > 1) {
            problems.add(new Problem(
                    yaml.documents().get(1).place(), "holds several documents; Flink reads a conf of one"));
        }
        List<Problem> notEvaluated = settings.notEvaluated();
        return new ConfFile(
                text,
                Syntax.YAML,
                settings.settings(),
                List.of(),
                yaml.comments(),
                notEvaluated,
                settings.partial(),
                problems);
    }
}
