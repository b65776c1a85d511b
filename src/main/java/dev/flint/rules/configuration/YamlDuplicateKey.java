package dev.flint.rules.configuration;

import dev.flint.flink.settings.ConfParser;
import dev.flint.flink.settings.Nested;
import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT607. */
final class YamlDuplicateKey implements Rule {

    YamlDuplicateKey() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            Optional<String> yaml = Reader.of(configuration, ConfParser.YAML);
            yaml.ifPresent(flink -> refused(configuration, flink, findings));
            Optional<String> lines = Reader.of(configuration, ConfParser.LINES);
            lines.ifPresent(flink -> overwritten(configuration, flink, findings));
        }
    }

    private static void refused(WrittenConfiguration configuration, String flink, Findings findings) {
        for (Refusal refusal : configuration.carrier().notes().refusals()) {
            if (refusal.kind() == Refusal.Kind.DUPLICATE_KEY) {
                findings.at(refusal.place(), "refused", refusal.key())
                        .with("flink", flink)
                        .with("key", refusal.key())
                        .with("complaint", refusal.complaint());
            }
        }
    }

    private static void overwritten(WrittenConfiguration configuration, String flink, Findings findings) {
        Set<Setting> nested = new HashSet<>();
        for (Nested lines : configuration.carrier().notes().nested()) {
            lines.children().forEach(child -> nested.add(child.setting()));
        }
        List<Setting> settings = configuration.carrier().settings();
        for (Setting setting : settings) {
            Setting last = configuration.last(setting.key()).orElse(setting);
            boolean differs = setting.value() instanceof Value.Known<String> value
                    && last.value() instanceof Value.Known<String> other
                    && !value.value().equals(other.value());
            if (differs && !nested.contains(setting) && !nested.contains(last)) {
                findings.at(setting.keyPlace(), "overwritten", setting.key())
                        .with("flink", flink)
                        .with("key", setting.key())
                        .with("line", last.keyPlace().span().startLine())
                        .related(last.keyPlace(), "this one holds");
            }
        }
    }
}
