package dev.flint.rules.configuration;

import dev.flint.findings.Confidence;
import dev.flint.flink.options.FlinkOptions;
import dev.flint.flink.options.KeyStatus;
import dev.flint.flink.options.KeySuggestion;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.List;

/** FLINT601. */
final class UnknownKey implements Rule {

    UnknownKey() {}

    @Override
    public void check(Project project, Findings findings) {
        for (WrittenConfiguration configuration : project.configurations()) {
            for (Setting setting : configuration.carrier().settings()) {
                if (isUnknown(setting.key(), configuration.versions())) {
                    report(setting, configuration.versions(), findings);
                }
            }
        }
    }

    private static boolean isUnknown(String key, FlinkVersions versions) {
        FlinkOptions options = FlinkOptions.load();
        return versions.all(version -> options.status(key, version) instanceof KeyStatus.Unknown);
    }

    private static void report(Setting setting, FlinkVersions versions, Findings findings) {
        FlinkOptions options = FlinkOptions.load();
        List<KeySuggestion> suggestions = options.suggestions(setting.key(), versions);
        if (!suggestions.isEmpty()) {
            findings.at(setting.keyPlace(), "did-you-mean", setting.key())
                    .with("versions", words(versions))
                    .with("key", setting.key())
                    .with("suggestion", suggestions.get(0).key())
                    .confidence(suggestions.get(0).spelling() ? Confidence.HIGH : Confidence.MEDIUM);
        } else if (setting.key().indexOf('.') > 0 && options.isFlinkNamespace(setting.key())) {
            findings.at(setting.keyPlace(), "unknown", setting.key())
                    .with("versions", words(versions))
                    .with("key", setting.key());
        }
    }

    private static String words(FlinkVersions versions) {
        List<FlinkVersion> candidates = versions.candidates();
        FlinkVersion first = candidates.get(0);
        return candidates.size() == 1 ? first.toString() : first + " to " + candidates.get(candidates.size() - 1);
    }
}
